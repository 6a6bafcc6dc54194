// How long the collections take to load: from nothing, and with nothing changed. Prints figures at three sizes.
// Usage: node tests/bench/collections.ts FOLDER-OF-CORPORA
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sync } from 'astro';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import carrel from '../../src/integration/index.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';

const folder = corporaFolder('collections.ts');
const hf = readCorpus(join(folder, 'hf-daily-2024-2025.ndjson.gz'));
const arxiv = readCorpus(join(folder, 'arxiv-2025.ndjson.gz'));
console.log(`machine: ${machine()}`);
for (const papers of [hf.slice(0, 71), hf, arxiv]) {
  const content = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  mkdirSync(join(content, 'digests'));
  const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
  writeFileSync(join(content, 'digests', '2025-12-31-corpus.jsonl'), lines);
  spawnSync(process.execPath, [join(PROJECT_ROOT, 'scripts', 'split.ts'), '--content', content]);
  const cold = await load(content);
  const again = await load(content);
  const megabytes = statSync(join(content, 'cache', 'data-store.json')).size / 1e6;
  console.log(`${papers.length} papers: ${cold} s, unchanged ${again} s; store ${megabytes.toFixed(1)} MB`);
  rmSync(content, { recursive: true });
}

async function load(content: string): Promise<string> {
  const started = performance.now();
  await sync({
    root: PROJECT_ROOT,
    configFile: false,
    integrations: [carrel({ content })],
    cacheDir: join(content, 'cache'),
    logLevel: 'silent',
  });
  return ((performance.now() - started) / 1000).toFixed(1);
}
