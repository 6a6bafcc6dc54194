// How long `split` takes and how much room, at three sizes, cold and with nothing changed. Prints figures.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';
import { runMeasured } from './run-measured.ts';

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
  console.log(`${size} papers: cold ${await measure(content)}; nothing changed ${await measure(content)}`);
  rmSync(content, { recursive: true });
}

async function measure(content: string): Promise<string> {
  const { seconds, mebibytes, printed } = await runMeasured('split', '--content', content);
  return `${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB (${/\d+ written, \d+ unchanged/.exec(printed)?.[0]})`;
}
