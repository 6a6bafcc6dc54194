// How long `split` takes and how much room, at three sizes: cold, with nothing changed, and with one more digest. Prints
// figures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { type CorpusPaper, corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';

/** Papers of a digest. */
const A_DAY = 70;
/** Told by the process itself as it ends: the most memory it ever held, in KiB, and what of a core it used, in µs. */
const TELL =
  "data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();" +
  "console.error('used',maxRSS,userCPUTime+systemCPUTime)})";

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
  console.log(`  all but one digest, cold: ${measure(content)}`);
  console.log(`  nothing changed: ${measure(content)}`);
  writeDigest(content, days.length, last);
  console.log(`  one more digest, ${last.length} papers: ${measure(content)}`);
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

function measure(content: string): string {
  const started = performance.now();
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [join(PROJECT_ROOT, 'scripts', 'run.mjs'), 'split', '--content', content],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${TELL}` },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  // The script's own process uses more than the one that starts it.
  const used = [...stderr.matchAll(/used (\d+) (\d+)/g)].map(
    ([, room, time]) => [Number(room), Number(time)] as const,
  );
  const kibibytes = Math.max(...used.map(([room]) => room));
  const core = used.reduce((sum, [, time]) => sum + time, 0) / 1e6;
  return `${seconds.toFixed(1)} s (${core.toFixed(1)} s of a core), ${(kibibytes / 1024).toFixed(0)} MiB (${/\d+ written, \d+ unchanged/.exec(stdout)?.[0]})`;
}
