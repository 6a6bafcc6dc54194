import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../../../src/core/problem.ts';
import { HEADERS_FILE } from '../../../src/site/security.ts';
import type { ContentFolder } from '../content-folder.ts';
import { hasOwnSettings } from '../content-folder.ts';
import { refuseOutput } from '../output/refusal.ts';
import { finishKilled, replaceSite } from '../output/replace.ts';
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
import { buildSearchIndex } from './search-index.ts';

/**
 * Makes the whole site of a content folder: papers, pages, assets, search index, service worker. `out` is swapped in
 * when all of it is there; until then, and if anything fails, it stays as it was. So it does where there is no paper,
 * unless the content folder has settings of its own: a wrong folder must not publish an empty site.
 * @param options.portable also packs it into a zip that works when unpacked on any disk
 * @throws UsageError before anything is done, if `out` is not to be replaced
 */
export async function build(
  content: ContentFolder,
  out: string,
  progress?: Progress,
  { portable = false } = {},
): Promise<Account> {
  refuseOutput(out, content);
  finishKilled(out);
  const papers = await split(content, {}, progress);
  if (papers.papers.length === 0 && !hasOwnSettings(content)) {
    const empty = problem(
      'error',
      'digests',
      1,
      'no paper, so no site is built (an empty one needs a site.yaml)',
    );
    return { ...papers.account, problems: [...papers.account.problems, empty] };
  }
  const { edition: whole, problems } = makeEdition(content, papers);
  const edition = { ...whole, portable };
  progress?.(`building the pages of ${edition.papers.length} papers`);
  await replaceSite(out, async (site) => {
    await buildPages(edition, site);
    await buildAssets(site);
    writeFileSync(join(site, '_headers'), HEADERS_FILE);
    await drawIcons(site);
    await buildSearchIndex(site, edition, searchCache(content));
    if (portable) writePortable(site, edition);
    await writeWorker(site, edition);
    // It may have changed in the meantime.
    refuseOutput(out, content);
  });
  return { ...papers.account, problems: [...papers.account.problems, ...problems] };
}
