// How long `split` takes and how much room, at three sizes: cold, with nothing changed, and with one more digest. Prints
// figures.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CorpusPaper, corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';
import { runMeasured } from './run-measured.ts';

/** Papers of a digest. */
const A_DAY = 70;

const papers = readCorpus(join(corporaFolder('split.ts'), 'arxiv-2025.ndjson.gz'));
console.log(`machine: ${machine()}`);
console.log('input: arxiv-2025.ndjson.gz');
for (const size of [10_000, 20_000, papers.length]) {
  const content = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  mkdirSync(join(content, 'digests'));
  const days = papersOfDays(papers.slice(0, size));
  const last = days.pop()!;
  days.forEach((day, index) => writeDigest(content, index, day));
  console.log(`${size} papers in ${days.length + 1} digests`);
  console.log(`  all but one digest, cold: ${await measure(content)}`);
  console.log(`  nothing changed: ${await measure(content)}`);
  writeDigest(content, days.length, last);
  console.log(`  one more digest, ${last.length} papers: ${await measure(content)}`);
  rmSync(content, { recursive: true });
}

/** The papers of a digest, as many as the owner's own has. */
function papersOfDays(all: readonly CorpusPaper[]): CorpusPaper[][] {
  return Array.from({ length: Math.ceil(all.length / A_DAY) }, (_, day) =>
    all.slice(day * A_DAY, (day + 1) * A_DAY),
  );
}

function writeDigest(content: string, index: number, day: readonly CorpusPaper[]): void {
  const date = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
  writeFileSync(
    join(content, 'digests', `${date}-arxiv.jsonl`),
    day.map((paper) => `${JSON.stringify(paper)}\n`).join(''),
  );
}

async function measure(content: string): Promise<string> {
  const { seconds, userSeconds, mebibytes, printed } = await runMeasured('split', '--content', content);
  return `${seconds.toFixed(1)} s (${userSeconds.toFixed(1)} s of a core), ${mebibytes.toFixed(0)} MiB (${/\d+ written, \d+ unchanged/.exec(printed)?.[0]})`;
}
