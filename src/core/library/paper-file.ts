import { LineCounter, parseDocument, stringify } from 'yaml';
import type * as z from 'zod';
import type { Frontmatter, Paper } from '../paper.ts';
import { fingerprint, frontmatterSchema, OWNER_KEYS, ownerSchema } from '../paper.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

/** What the owner has written into a paper's frontmatter, as opposed to what `split` wrote. */
export type Owned = z.infer<typeof ownerSchema>;

/**
 * A paper as the text of `content/papers/<id>.md`: YAML frontmatter, the abstract as Markdown below.
 * @param owned the owner's own keys as they are in the file that is replaced (`ownedLines`), carried over unread
 */
export function writePaperFile(paper: Omit<Paper, 'hash'>, owned = ''): string {
  const { id: _, abstract, ...rest } = paper;
  const written = Object.entries(rest).filter(
    ([key, value]) => value !== undefined && !OWNER_KEYS.includes(key),
  );
  // YAML 1.1 rules quote whatever any reader would take for a number, a date or a boolean.
  const yaml = stringify(Object.fromEntries(written), { version: '1.1', lineWidth: 0 });
  const body = abstract === '' ? '' : `\n${abstract}\n`;
  const hash = fingerprint(`---\n${yaml}---\n${body}`);
  return `---\n${yaml}hash: '${hash}'\n${owned}---\n${body}`;
}

/** True when a file's text is not as `split` wrote it; the owner's keys do not count. */
export function isEdited(text: string): boolean {
  const { yaml, body } = separate(text);
  const recorded = /^hash: '?([0-9a-f]+)'?$/m.exec(yaml)?.[1];
  const written = topLevelBlocks(yaml).filter(({ key }) => key !== 'hash' && !OWNER_KEYS.includes(key));
  return recorded !== fingerprint(`---\n${written.map(({ lines }) => lines).join('')}---\n${body}`);
}

/** The lines of a file's frontmatter that hold the owner's keys, ready for `writePaperFile`. */
export function ownedLines(text: string): string {
  const owned = topLevelBlocks(separate(text).yaml).filter(({ key }) => OWNER_KEYS.includes(key));
  return owned.map(({ lines }) => lines).join('');
}

/** The result of reading a file: its frontmatter, or what is wrong with it and where. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** The whole paper a file holds. */
export function readPaperFile(id: string, text: string, file: string): Read<Paper> {
  const { yaml, body } = separate(text);
  const { value, problems } = readYaml<Frontmatter>(yaml, frontmatterSchema, file);
  return { problems, ...(value ? { value: { ...value, id, abstract: body.trim() } } : {}) };
}

/** The owner's keys of a file, whatever the state of the rest of it. */
export function readOwned(text: string, file: string): Read<Owned> {
  const lines = ownedLines(text);
  if (lines === '') return { value: {}, problems: [] };
  const { yaml } = separate(text);
  const before = yaml.slice(0, yaml.indexOf(lines.slice(0, lines.indexOf('\n'))));
  const { value, problems } = readYaml<Owned>(lines, ownerSchema, file);
  const above = before.split('\n').length - 1;
  return {
    ...(value ? { value } : {}),
    problems: problems.map((one) => ({ ...one, line: one.line + above })),
  };
}

/** The line of a file's frontmatter that has a key, or a value below it; 1 where there is none. */
export function lineOf(text: string, key: string, value = ''): number {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return 1;
  const found = lines.findIndex((line, index) => index >= start && line.includes(value));
  return (found < 0 ? start : found) + 1;
}

function readYaml<T>(yaml: string, schema: z.ZodType<T>, file: string): Read<T> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  // The frontmatter begins below the line of its three hyphens.
  const problems = document.errors.map((error) =>
    problem(
      'error',
      file,
      counter.linePos(error.pos[0]).line + 1,
      `broken YAML: ${error.message.split('\n')[0]}`,
    ),
  );
  if (problems.length > 0) return { problems };
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, problems };
  return {
    problems: parsed.error.issues.map(({ path, message }) =>
      problem(
        'error',
        file,
        lineOf(`\n${yaml}`, String(path[0] ?? '')),
        `${path.join('.') || 'frontmatter'}: ${message}`,
      ),
    ),
  };
}

/** A file's frontmatter and body; line ends as on Unix, since Git may have changed them on the way. */
function separate(text: string): { yaml: string; body: string } {
  const unix = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const end = unix.startsWith('---\n') ? unix.indexOf('\n---\n', 3) : -1;
  return end < 0 ? { yaml: '', body: unix } : { yaml: unix.slice(4, end + 1), body: unix.slice(end + 5) };
}

/** Each top-level key with all its lines. Cut by lines, not parsed: a block is carried over as its owner wrote it. */
function topLevelBlocks(yaml: string): { key: string; lines: string }[] {
  const blocks: { key: string; lines: string }[] = [];
  for (const line of yaml.match(/[^\n]*\n/g) ?? []) {
    const key = /^([A-Za-z]\w*):/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (key === undefined && last) last.lines += line;
    else blocks.push({ key: key ?? '', lines: line });
  }
  return blocks;
}
