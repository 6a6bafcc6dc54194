import { replaceFolder } from '../atomic.ts';
import type { ContentFolder } from '../content-folder.ts';
import type { Account } from '../split/account.ts';
import type { Progress } from '../split/split.ts';
import { split } from '../split/split.ts';
import { buildSite } from './site.ts';

/**
 * Makes the whole site of a content folder: digests become papers, and Astro makes the site. `out` is swapped in
 * when all of it is there; until then, and if anything fails, it stays as it was.
 * @param options.portable also packs it into a zip that works when unpacked on any disk
 */
export async function build(
  content: ContentFolder,
  out: string,
  progress?: Progress,
  { portable = false } = {},
): Promise<Account> {
  const { account } = await split(content, {}, progress);
  progress?.(`building the pages of ${account.papers.total} papers`);
  await replaceFolder(out, (site) => buildSite(content, site, portable));
  return account;
}
