// How exactly clips of papers pages are read. Prints figures; asserts nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBytes } from '../../scripts/lib/digest-source.ts';
import { readDigest } from '../../src/core/digest/index.ts';
import { isProblem } from '../../src/core/problem.ts';
import { machine } from './machine.ts';

interface Expected {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: node tests/bench/clips.ts FOLDER-OF-CLIPS [--show]\n');
  process.exit(2);
}
const show = process.argv.includes('--show');
// White space is folded and quotes are made straight; every other character must be the same.
const folded = (text: string): string =>
  text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

console.log(`machine: ${machine()}`);
const sum = { papers: 0, read: 0, titles: 0, abstracts: 0, ids: 0 };
for (const name of readdirSync(folder)
  .filter((one) => one.endsWith('.expected.json'))
  .sort()) {
  const clip = readdirSync(folder).find(
    (one) => one !== name && one.startsWith(`${name.slice(0, -'.expected.json'.length)}.`),
  );
  if (!clip) continue;
  const expected = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expected[];
  const opened = openBytes(readFileSync(join(folder, clip)), clip);
  const records = [];
  if (opened.source)
    for await (const reading of readDigest(
      { head: opened.head, source: opened.source },
      `digests/${clip.replace(/^[a-z]+-/, '')}`,
    ).readings) {
      if (isProblem(reading)) console.log(`  ${clip}:${reading.line}: ${reading.message}`);
      else records.push(reading);
    }
  const byTitle = new Map(records.map((record) => [folded(record.title), record]));
  const found = expected.map(({ title }) => byTitle.get(folded(title)));
  const titles = found.filter((record) => record).length;
  const abstracts = expected.filter(({ abstract }, index) => {
    const same = folded(found[index]?.abstract ?? '') === folded(abstract);
    if (!same && show)
      console.log(
        `  ${clip}: ${expected[index]!.title}\n    ${folded(found[index]?.abstract ?? '').slice(0, 150)}\n    ${folded(abstract).slice(0, 150)}`,
      );
    return same;
  }).length;
  const ids = expected.filter(({ id }, index) => found[index]?.arxiv?.replace(/v\d+$/, '') === id).length;
  console.log(
    `${clip}: ${records.length} read of ${expected.length}; ${titles} titles, ${abstracts} abstracts, ${ids} ids, first day ${records[0]?.date}`,
  );
  sum.papers += expected.length;
  sum.read += records.length;
  sum.titles += titles;
  sum.abstracts += abstracts;
  sum.ids += ids;
}
console.log(
  `all: ${sum.papers} papers, ${sum.read} read; titles ${((100 * sum.titles) / sum.papers).toFixed(1)} %, abstracts ${((100 * sum.abstracts) / sum.papers).toFixed(1)} %, ids ${sum.ids}`,
);
