// How well text is restored, and how fast. Prints figures; asserts nothing.
import { join } from 'node:path';
import { toMarkdown } from '../../src/core/text/markdown.ts';
import { toPlain } from '../../src/core/text/plain.ts';
import { restore, restoreLine } from '../../src/core/text/restore.ts';
import type { CorpusPaper } from './corpus.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';

const folder = corporaFolder('text.ts');
const show = process.argv.includes('--show');
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const plainAbstract = (text: string): string => restore(text).paragraphs.map(toPlain).join(' ');
const plainTitle = (text: string): string => toPlain(restoreLine(text).nodes);
const percent = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;

console.log(`machine: ${machine()}`);
pairs();
residue();
untouched();

/** Both sides of a pair, the feed's and TeX's, must come out the same. */
function pairs(): void {
  type Side = Pick<CorpusPaper, 'title' | 'abstract'>;
  const rows = readCorpus<{ id: string; feed: Side; tex: Side }>(join(folder, 'tex-pairs.ndjson'));
  let equal = 0;
  for (const { id, feed, tex } of rows) {
    const sides = [feed, tex].map(({ title, abstract }) =>
      folded(`${plainTitle(title)} ¶ ${plainAbstract(abstract)}`),
    );
    if (sides[0] === sides[1]) equal++;
    else if (show) showDifference(id, sides[0]!, sides[1]!);
  }
  console.log(`tex-pairs: both sides equal in ${percent(equal, rows.length)}`);
}

/** No control sequence, unpaired dollar or stray brace is left for a reader to see. */
function residue(): void {
  const rows = readCorpus(join(folder, 'arxiv-2025.ndjson.gz'));
  const started = performance.now();
  let clean = 0;
  let thrown = 0;
  for (const { id, title, abstract } of rows) {
    try {
      const restored = restore(abstract);
      toMarkdown(restored.paragraphs);
      const plain = `${plainTitle(title)} ¶ ${restored.paragraphs.map(toPlain).join(' ')}`;
      const left = leftovers(plain);
      if (left === undefined) clean++;
      else if (show) console.log(`  ${id}: …${left}…`);
    } catch (error) {
      thrown++;
      console.log(`  ${id} throws ${error}`);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `arxiv-2025: no residue in ${percent(clean, rows.length)}; ${thrown} throw; ${seconds.toFixed(1)} s`,
  );
}

function leftovers(plain: string): string | undefined {
  const around = (at: number): string => plain.slice(Math.max(0, at - 30), at + 30);
  const command = /\\[A-Za-z]+/.exec(plain);
  if (command) return around(command.index);
  const dollar = /\$(?!\s?\d|[A-Z]?\s?\d)/.exec(plain);
  if (dollar) return around(dollar.index);
  let depth = 0;
  for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return around(index);
  }
  return depth > 0 ? around(plain.lastIndexOf('{')) : undefined;
}

/** A text that needs no mending must come out as it went in, but for quotes, dashes and space. */
function untouched(): void {
  const rows = readCorpus(join(folder, 'hf-daily-2024-2025.ndjson.gz'));
  const names =
    /(?:times|sim|rightarrow|leq|geq|approx|cdot|infty|circ)(?![a-z])(?<=\W(?:sim|leq|geq|approx|cdot|infty)|\d(?:times|sim)|\d times|rightarrow|circ)|\b(?:alpha|beta|gamma|delta|epsilon|lambda|theta|kappa|sigma|omega|rho|tau|phi|psi|chi|mu|pi|eta|Phi|Psi|Omega)(?=[\d=_^)-]|P\b)|x201[34]|text(?:tt|bf|it)|(?<=[a-z])https?:/;
  const bare = (text: string): string =>
    folded(text)
      .replace(/[‘’‚“”„'"`´]/g, '')
      .replace(/\s*[-–—]+\s*/g, '-')
      .replace(/\s+/g, ' ');
  let looked = 0;
  let changed = 0;
  for (const { id, title, abstract } of rows) {
    const raw = `${title} ¶ ${abstract}`;
    if (/[\\$^_{}~`*%]/.test(raw.replace(/\d ?%/g, '')) || names.test(raw)) continue;
    looked++;
    const before = bare(raw);
    const after = bare(`${plainTitle(title)} ¶ ${plainAbstract(abstract)}`);
    if (before === after) continue;
    changed++;
    if (show) showDifference(id, before, after);
  }
  console.log(`hf-daily: ${changed} changed of ${looked} without residue (of ${rows.length})`);
}

function showDifference(id: string, one: string, other: string): void {
  let at = 0;
  while (one[at] === other[at]) at++;
  console.log(
    `  ${id}: …${one.slice(Math.max(0, at - 30), at + 40)}… / …${other.slice(Math.max(0, at - 30), at + 40)}…`,
  );
}
