import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Strings that have broken sites before, one for each way we know. */
const OWN = [
  '<script>window.attacked = 1</script>',
  '<img src=x onerror="window.attacked = 1">',
  '"><svg onload=window.attacked=1>',
  "';window.attacked=1;//",
  '[click](javascript:window.attacked=1)',
  '![x](x" onerror="window.attacked=1)',
  '<a href="javascript:window.attacked=1">x</a>',
  '</title><script>window.attacked=1</script>',
  '</textarea></style></script><script>window.attacked=1</script>',
  '{{constructor.constructor("window.attacked=1")()}}',
  `$\{window.attacked=1}`,
  '$\\href{javascript:window.attacked=1}{x}$',
  '$\\class{x" onclick="window.attacked=1}{x}$',
  '$\\def\\a{\\a\\a}\\a$',
  '&lt;script&gt;window.attacked=1&lt;/script&gt;',
  '--- title: other',
  '# not a heading',
  '- not a list',
  '> not a quotation',
  '```',
  '<!-- comment',
  ']]>',
  '\u202Eright to left',
  '\u0000zero and \u0007bell',
  '%00 %2e%2e%2f',
  '../../../../etc/passwd',
  'CON',
  '__proto__',
  'constructor',
  '😀 emoji 👩‍👩‍👧',
  'ＦＵＬＬ width',
  'Ṫ̴̢h̷̛ē̶ Z̸a̵l̷g̸o̵',
];

/**
 * Our own strings; with those of the public lists, far more, where `CARREL_HOSTILE` names a folder that has them. Not
 * by themselves: a run shall test the same on every machine.
 */
export function hostileStrings(): string[] {
  const folder = process.env['CARREL_HOSTILE'];
  if (!folder) return OWN;
  const naughty: string[] = JSON.parse(readFileSync(join(folder, 'naughty-strings.json'), 'utf8'));
  const attacks = readFileSync(join(folder, 'xss-payloads.txt'), 'utf8').split('\n');
  // Every tenth of six thousand: the others differ in a tag or an event's name.
  return [...OWN, ...naughty, ...attacks.filter((_, index) => index % 10 === 0)].filter(
    (text) => text.trim() !== '',
  );
}

/** A content folder with one digest in which every string is once in a title and once in an abstract. */
export function writeHostileContent(folder: string): string {
  mkdirSync(join(folder, 'digests'), { recursive: true });
  const lines = hostileStrings().map((text, index) =>
    JSON.stringify({
      title: `Number ${index} ${text}`,
      abstract: `We study the string ${text} in the abstract of paper ${index}.`,
      authors: [text],
      links: [text],
    }),
  );
  writeFileSync(join(folder, 'digests', '2025-01-01-hostile.jsonl'), `${lines.join('\n')}\n`);
  return folder;
}
