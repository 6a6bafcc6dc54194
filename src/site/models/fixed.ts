import type { Library } from '../library.ts';
import { canonical, paths } from '../urls.ts';
import type { PageModel } from './page.ts';

/** Pages that show nothing of the library: their scripts do, in the reader's browser. */

export function searchPages({ site }: Library): PageModel[] {
  const description = 'Search the titles and abstracts of every paper.';
  return [{ path: paths.search, title: 'Search', description, site }];
}

export function libraryPages({ site }: Library): PageModel[] {
  const description = 'The papers you saved, read and wrote notes on, kept in this browser.';
  return [{ path: paths.library, title: 'Library', description, site }];
}

export function settingsPages({ site }: Library): PageModel[] {
  const description = 'Theme, type and what is saved for reading offline.';
  return [{ path: paths.settings, title: 'Settings', description, site, listed: false }];
}

export function unsavedPages({ site }: Library): PageModel[] {
  const description = 'What can be read of this site without a network.';
  return [{ path: paths.unsaved, title: 'Not saved yet', description, site, listed: false }];
}

/** Shown at any address that has no page. */
export interface NotFoundPage extends PageModel {
  /** The path of the site's root on its host, where the owner has told the address: a relative link would lead astray. */
  readonly base?: string;
}

export function notFoundPages({ site }: Library): NotFoundPage[] {
  const home = canonical(site, paths.home);
  return [
    {
      path: paths.notFound,
      title: 'Page not found',
      description: 'There is no such page here.',
      site,
      listed: false,
      ...(home ? { base: new URL(home).pathname } : {}),
    },
  ];
}
