// How long `split` takes and how much room, at three sizes, cold and with nothing changed. Prints figures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';

/** Told by the process itself as it ends: the most memory it ever held. */
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>console.error('rss',process.resourceUsage().maxRSS))`;

const papers = readCorpus(join(corporaFolder('split.ts'), 'arxiv-2025.ndjson.gz'));
console.log(`machine: ${machine()}`);
console.log('input: arxiv-2025.ndjson.gz');
for (const size of [10_000, 20_000, papers.length]) {
  const content = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  mkdirSync(join(content, 'digests'));
  writeFileSync(
    join(content, 'digests', '2025-12-31-arxiv.jsonl'),
    papers
      .slice(0, size)
      .map((paper) => `${JSON.stringify(paper)}\n`)
      .join(''),
  );
  console.log(`${size} papers: cold ${measure(content)}; nothing changed ${measure(content)}`);
  rmSync(content, { recursive: true });
}

function measure(content: string): string {
  const started = performance.now();
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [join(PROJECT_ROOT, 'scripts', 'run.mjs'), 'split', '--content', content],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${TELL_MEMORY}` },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  const kibibytes = Math.max(...[...stderr.matchAll(/rss (\d+)/g)].map(([, rss]) => Number(rss)));
  return `${seconds.toFixed(1)} s, ${(kibibytes / 1024).toFixed(0)} MiB (${/\d+ written, \d+ unchanged/.exec(stdout)?.[0]})`;
}
