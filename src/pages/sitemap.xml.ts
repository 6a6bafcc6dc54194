import { u } from 'unist-builder';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { edition } from '../site/edition.ts';
import { guide } from '../site/guide.ts';
import { digests, papers } from '../site/library.ts';
import { digestLists, topicLists } from '../site/lists.ts';
import { sheets } from '../site/map/sheets.ts';
import { canonical, paths } from '../site/urls.ts';

/** The sitemap (sitemaps.org, version 0.9). Without the site's address a sitemap cannot name its pages and is empty. */
export function GET(): Response {
  const pages = [
    paths.home,
    paths.topics,
    paths.digests,
    paths.papers,
    paths.library,
    paths.dates,
    paths.guide,
    paths.search,
    paths.trends,
    paths.map,
    ...sheets.flatMap(({ path }) => (path === paths.map ? [] : path)),
    ...digests.map(({ slug }) => paths.digestTopics(slug)),
    ...[...topicLists, ...digestLists].map(({ list }) => list.pathOf(list.page.number)),
    ...guide.map(({ slug }) => paths.guidePage(slug)),
    ...papers.map(({ id }) => paths.paper(id)),
  ];
  const addresses = pages.flatMap((path) => canonical(edition.site, path) ?? []);
  const tree = u('root', [
    u('instruction', { name: 'xml' }, 'version="1.0" encoding="utf-8"'),
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      addresses.map((address) => x('url', {}, x('loc', {}, address))),
    ),
  ]);
  return new Response(`${toXml(tree)}\n`, { headers: { 'Content-Type': 'application/xml' } });
}
