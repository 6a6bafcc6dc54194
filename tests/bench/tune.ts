import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../site/browser.ts';
import { measureBuild } from './search/build.ts';
import { measureQuality } from './search/quality.ts';
import { makeQueries } from './search/queries.ts';
import { makeBenchSite } from './search/site.ts';
const browser = await startBrowser();
for (const name of process.argv.slice(2)) {
  const out = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
  const records = await measureBuild(join('/work/shared/corpora', `${name}.ndjson.gz`), out);
  const site = await makeBenchSite(out);
  for (const seed of [1]) {
    console.log('seed', seed);
    await measureQuality(browser, site.address, makeQueries(records, Number(process.env.N ?? 300), seed), records);
  }
  site.server.close();
  rmSync(out, { recursive: true });
}
await browser.close();
