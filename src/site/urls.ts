/** Paths of the site's pages from its root, without a leading slash: one place knows them. */
export const paths = {
  home: 'index.html',
  papers: 'papers.html',
  /** `titles/a.html`, and its further pages. */
  letter: (letter: string, page?: number) =>
    pageOf(`titles/${letter === '#' ? 'other' : letter.toLowerCase()}`, page),
  dates: 'dates.html',
  /** `dates/2025-07.html`, and its further pages. */
  month: (month: string, page?: number) => pageOf(`dates/${month}`, page),
  paper: (id: string) => `papers/${id}.html`,
  topics: 'topics.html',
  topic: (slug: string) => `topics/${slug}.html`,
  topicList: (slug: string, list: string) => `topics/${slug}/${list}.html`,
  unsorted: 'topics/unsorted.html',
  digests: 'digests.html',
  /** Not below `digests/`, where a digest may have any name. */
  earlierDigests: (page: number) => `earlier/${page}.html`,
  digest: (slug: string) => `digests/${slug}.html`,
  digestTopics: (slug: string, page?: number) => pageOf(`digests/${slug}/topics`, page),
  digestList: (slug: string, list: string) => `digests/${slug}/${list}.html`,
  map: 'map.html',
  mapOf: (area: string, time: string) => `map/${area}-${time}.html`,
  trends: 'trends.html',
  search: 'search.html',
  library: 'library.html',
  /** Where the search's files lie, and the one that is read first. */
  searchFolder: 'pagefind',
  searchIndex: 'pagefind/index.json',
  guide: 'guide.html',
  guidePage: (slug: string) => `guide/${slug}.html`,
  portable: 'portable.html',
  /** What stands in the zip in place of the page that offers it. */
  portableInZip: 'portable-in-zip.html',
  portableZip: (name: string) => `portable/${name}.zip`,
  data: 'data/papers.ndjson',
  siteData: 'data/site.json',
  firstSeen: 'data/first-seen.json',
  /** What belongs to a list: `data/lists/topics/vision.json`, by the path of the list's first page. */
  listData: (list: string) => `data/lists/${list.replace(/\.html$/, '.json')}`,
  licences: 'licences.txt',
  stylesheet: 'assets/site.css',
  script: (name: string) => `assets/${name}.js`,
  favicon: 'favicon.svg',
  manifest: 'manifest.webmanifest',
  settings: 'settings.html',
  /** What stands in for a page that is not saved, when there is no network. */
  unsaved: 'offline.html',
  notFound: '404.html',
  worker: 'sw.js',
  headers: '_headers',
};

/** A list's page: the front one, or a further one in a folder of the front page's name. */
function pageOf(list: string, page?: number): string {
  return page === undefined ? `${list}.html` : `${list}/${page}.html`;
}

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
export function canonical({ address }: { readonly address?: string }, path: string): string | undefined {
  if (!address) return undefined;
  const base = address.endsWith('/') ? address : `${address}/`;
  return new URL(path === paths.home ? '' : path, base).href;
}
