// How well, how fast and with how few bytes papers are found, in headless Chromium through the module the page uses.
// Prints figures; asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../site/browser.ts';
import { corporaFolder } from './corpus.ts';
import { machine } from './machine.ts';
import { measureBuild } from './search/build.ts';
import { measureCold } from './search/cold.ts';
import { measureQuality } from './search/quality.ts';
import { makeQueries } from './search/queries.ts';
import { makeBenchSite } from './search/site.ts';
import { measureWarm } from './search/warm.ts';

const SEED = 20250730;
const QUERIES = 1000;

const folder = corporaFolder('search.ts');
console.log(`machine: ${machine()}`);
const browser = await startBrowser();
console.log(`browser: Chromium ${browser.version()}; queries from titles, seed ${SEED}`);
for (const name of ['hf-daily-2024-2025', 'arxiv-2025']) {
  const out = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const records = await measureBuild(join(folder, `${name}.ndjson.gz`), out);
  const queries = makeQueries(records, QUERIES, SEED);
  const site = await makeBenchSite(out);
  await measureQuality(browser, site.address, queries, records);
  await measureCold(browser, site.address, queries);
  await measureWarm(browser, site.address, queries);
  site.server.close();
  rmSync(out, { recursive: true });
}
await browser.close();
