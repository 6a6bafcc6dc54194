// How well, how fast and with how few bytes papers are found, in headless Chromium through the module the page uses.
// Prints figures; asserts nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../site/launch-browser.ts';
import { corporaFolder } from './corpus.ts';
import { machine } from './machine.ts';
import { measureBuild } from './search/build.ts';
import { measureCold } from './search/cold.ts';
import { measureQuality } from './search/quality.ts';
import { makeQueries } from './search/queries.ts';
import { makeBenchSite } from './search/site.ts';
import { makeStock } from './search/stock.ts';
import { measureWarm } from './search/warm.ts';

const QUERIES = 1000;
const CORPORA = ['hf-daily-2024-2025', 'arxiv-2025'];
/** As small as the sample. Papers. */
const SMALL = 71;

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: '20250730' },
    queries: { type: 'string', default: String(QUERIES) },
    only: { type: 'string' },
    small: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    'without-stock': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const folder = corporaFolder(
  'search.ts',
  '[--seed N] [--queries N] [--only CORPUS] [--small] [--show]',
  positionals,
);
const seed = Number(values.seed);
console.log(`machine: ${machine()}`);
const launched = await launchBrowser();
const browser = await chromium.connect(launched.wsEndpoint());
console.log(`browser: Chromium ${browser.version()}; queries from papers, seed ${seed}`);
for (const name of values.only ? [values.only] : CORPORA) {
  const out = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const records = await measureBuild(
    join(folder, `${name}.ndjson.gz`),
    out,
    values.small ? SMALL : undefined,
  );
  if (!values['without-stock']) await makeStock(records, out);
  const queries = makeQueries(records, Number(values.queries), seed);
  const site = await makeBenchSite(out);
  for (const who of values['without-stock'] ? (['bench'] as const) : (['bench', 'stock'] as const)) {
    await measureQuality(browser, site.address, queries, records, who);
    await measureCold(browser, site.address, queries, who);
    await measureWarm(browser, site.address, queries, who);
  }
  site.server.close();
  rmSync(out, { recursive: true });
}
await launched.close();
