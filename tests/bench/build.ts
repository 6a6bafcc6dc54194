// What a build takes at three sizes: from nothing, and after each change an owner makes. Prints figures; asserts nothing.
// --only N does one size; --peers SCRIPT also runs that script on the same papers: `node SCRIPT PAPERS [hugo] astro`.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../../scripts/lib/topics/lines.ts';
import { compare } from '../../src/core/compare.ts';
import { contentFolder, PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { type CorpusPaper, corporaFolder, readCorpus } from './corpus.ts';
import { filesBelow, hashesOf, sizeOf } from './files.ts';
import { machine } from './machine.ts';
import { runMeasured } from './run-measured.ts';

type Row = CorpusPaper & { readonly day: string };

const SIZES = [71, 10_000, 40_717];
/** Papers of the digest that comes. */
const MORE = 70;
/** After all days of the corpora. */
const NEXT_DAY = '2026-01-01';
/** Stands in one of 36 arXiv papers; a topic gets it that it does not belong to, so that some of them move. */
const PHRASE = 'attention mechanism';

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, peers: { type: 'string' } },
  allowPositionals: true,
});
const corpora = corporaFolder('build.ts', '[--only PAPERS] [--peers SCRIPT]', positionals);
const arxiv = readCorpus<Row>(join(corpora, 'arxiv-2025.ndjson.gz')).sort((a, b) => compare(a.day, b.day));
const known = new Set(arxiv.map(({ id }) => id));
const more = readCorpus<Row>(join(corpora, 'hf-daily-2024-2025.ndjson.gz'))
  .filter(({ id }) => !known.has(id))
  .slice(0, MORE);

const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Ctrl-C ends the command that is measured as well; only then can its folders be removed.
let stopped = false;
process.on('SIGINT', () => {
  stopped = true;
});

console.log(`machine: ${machine()}`);
console.log(
  `input: the first papers of arxiv-2025 by day, a digest a day; one more digest: ${MORE} of hf-daily-2024-2025 that are not among them; the phrase: "${PHRASE}"`,
);
console.log('memory: of all processes together; written: files of the site that the run wrote');
console.log('changed: files of the site that came, went or have other bytes than before the run');
for (const size of values.only ? [Number(values.only)] : SIZES) await measureSize(size);

async function measureSize(size: number): Promise<void> {
  // A folder that no build has seen, so nothing is remembered of it.
  const content = mkdtempSync(join(folder, 'content-'));
  const site = `${content}-site`;
  const papers = arxiv.slice(0, size);
  writeDigests(content, papers);
  cpSync(join(PROJECT_ROOT, 'content', 'topics'), join(content, 'topics'), { recursive: true });

  const digests = readdirSync(join(content, 'digests'));
  console.log(`\n${count(papers.length, 'paper')} in ${count(digests.length, 'digest')}`);
  const row = (...cells: string[]): void => {
    const [name = '', ...figures] = cells;
    console.log(name.padEnd(28) + figures.map((cell) => cell.padStart(12)).join(''));
  };
  row('', 'seconds', 'user', 'MiB', 'papers', 'written', 'MB', 'of files', 'changed');
  let before = new Map<string, string>();
  const measure = async (name: string): Promise<void> => {
    if (stopped) throw new Error('stopped');
    const started = Date.now();
    const cost = await runMeasured('build', '--content', content, '--out', site);
    const after = hashesOf(site);
    const fresh = filesBelow(site).filter((file) => statSync(join(site, file)).mtimeMs >= started);
    const all = new Set([...before.keys(), ...after.keys()]);
    const changed = [...all].filter((file) => before.get(file) !== after.get(file)).length;
    row(
      name,
      cost.seconds.toFixed(1),
      cost.userSeconds.toFixed(1),
      cost.mebibytes.toFixed(0),
      /(\d+) written/.exec(cost.printed)?.[1] ?? '?',
      String(fresh.length),
      (sizeOf(site, fresh).bytes / 1e6).toFixed(1),
      String(after.size),
      `${((100 * changed) / all.size).toFixed(1)} %`,
    );
    before = after;
  };

  try {
    await measure('cold');
    if (values.peers) runPeers(values.peers, join(content, 'papers'));
    writeDigests(
      content,
      more.map((paper) => ({ ...paper, day: NEXT_DAY })),
    );
    await measure('one more digest');
    await measure('nothing changed');
    change(join(content, 'papers'), (text) => `${text.trimEnd()} We also say what it does not do.\n`);
    await measure('one paper’s text edited');
    change(join(content, 'topics'), (text) => text.replace('phrases: [', `phrases: [${PHRASE}, `));
    await measure('one topic’s phrases edited');
  } finally {
    for (const path of [content, site, contentFolder(content).cache])
      rmSync(path, { recursive: true, force: true });
  }
}

function writeDigests(content: string, papers: readonly Row[]): void {
  mkdirSync(join(content, 'digests'), { recursive: true });
  for (const [day, rows] of Map.groupBy(papers, (paper) => paper.day))
    writeFileSync(
      join(content, 'digests', `${day}-corpus.jsonl`),
      rows.map((paper) => `${JSON.stringify(paper)}\n`).join(''),
    );
}

/** Changes the file in the middle of a folder. */
function change(path: string, edit: (text: string) => string): void {
  const names = readdirSync(path).sort();
  const file = join(path, names[names.length >> 1]!);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** What a user would take instead, on the same papers. Its script may measure memory otherwise than this one. */
function runPeers(script: string, papers: string): void {
  const hugo = spawnSync('hugo', ['version']).error === undefined;
  console.log(`  peers${hugo ? '' : ' (hugo is not installed here: without it)'}:`);
  const { status, signal } = spawnSync(
    process.execPath,
    [resolve(script), papers, ...(hugo ? ['hugo'] : []), 'astro'],
    { stdio: 'inherit' },
  );
  if (signal) process.exit(1);
  if (status !== 0) console.log(`  the peers’ script ended with ${status}`);
}
