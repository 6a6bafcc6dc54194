import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../../../src/integration/search-index.ts';
import { HEADERS_FILE } from '../../../src/site/security.ts';
import { replaceFolder } from '../atomic.ts';
import type { ContentFolder } from '../content-folder.ts';
import type { Account } from '../split/account.ts';
import type { Progress } from '../split/split.ts';
import { split } from '../split/split.ts';
import { buildAssets } from './assets.ts';
import { makeEdition } from './edition.ts';
import { drawIcons } from './icons.ts';
import { writeWorker } from './offline.ts';
import { buildPages } from './pages.ts';
import { writePortable } from './portable.ts';
import { searchCache } from './search-cache.ts';

/**
 * Makes the whole site of a content folder: papers, pages, assets, search index, service worker. `out` is swapped in
 * when all of it is there; until then, and if anything fails, it stays as it was.
 * @param options.portable also packs it into a zip that works when unpacked on any disk
 */
export async function build(
  content: ContentFolder,
  out: string,
  progress?: Progress,
  { portable = false } = {},
): Promise<Account> {
  const papers = await split(content, {}, progress);
  const { edition: whole, problems } = makeEdition(content, papers);
  const edition = { ...whole, portable };
  progress?.(`building the pages of ${edition.papers.length} papers`);
  await replaceFolder(out, async (site) => {
    await buildPages(edition, site);
    await buildAssets(site);
    writeFileSync(join(site, '_headers'), HEADERS_FILE);
    await drawIcons(site);
    problems.push(...(await buildSearchIndex(site, edition, searchCache(content))));
    if (portable) writePortable(site, edition);
    await writeWorker(site, edition);
  });
  return { ...papers.account, problems: [...papers.account.problems, ...problems] };
}
