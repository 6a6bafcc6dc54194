import type { Search } from '../../core/search/answer.ts';
import { openSearch } from '../../core/search/engine.ts';
import { scriptLoader } from './load.ts';

let opened: Promise<Search> | undefined;

/** The search of the site this page belongs to, opened once; another try after a failure. */
export function searchOfSite(): Promise<Search> {
  opened ??= openSearch(scriptLoader(document.body.dataset['root'] ?? ''));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
