import type { Search } from '../../core/search/answer.ts';
import { openSearch } from '../../core/search/engine.ts';
import { scriptLoader } from './load.ts';

let opened: Promise<Search> | undefined;

/** The search of the site this page belongs to, opened once; another try after a failure. */
export function searchOfSite(): Promise<Search> {
  const { root = '', edition = '' } = document.body.dataset;
  opened ??= openSearch(scriptLoader(root, edition));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
