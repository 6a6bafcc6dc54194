import type { SiteSettings } from '../core/edition.ts';

/** Paths of the site's pages from its root, without a leading slash: one place knows them. */
export const paths = {
  home: 'index.html',
  papers: 'papers.html',
  dates: 'dates.html',
  paper: (id: string) => `papers/${id}.html`,
  topics: 'topics.html',
  topic: (slug: string) => `topics/${slug}.html`,
  unsorted: 'topics/unsorted.html',
  digests: 'digests.html',
  digest: (slug: string) => `digests/${slug}.html`,
  search: 'search.html',
  searchIndex: (edition: string) => `search/index-${edition}.js`,
  guide: 'guide.html',
  guidePage: (slug: string) => `guide/${slug}.html`,
  portable: 'portable.html',
  portableZip: (name: string) => `portable/${name}.zip`,
  data: 'data/papers.ndjson',
  stylesheet: 'assets/site.css',
  script: (name: string) => `assets/${name}.js`,
  favicon: 'favicon.svg',
};

/**
 * A link from one page of the site to another, relative, so that the site works wherever it lies.
 * @param from path of the page that holds the link, as in `paths`
 * @param to path of its target, with or without `?query` and `#fragment`
 */
export function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to}`;
}

/** The address of a page on the web, where the owner has told the site's. */
export function canonical({ address }: SiteSettings, path: string): string | undefined {
  if (!address) return undefined;
  const base = address.endsWith('/') ? address : `${address}/`;
  return new URL(path === paths.home ? '' : path, base).href;
}
