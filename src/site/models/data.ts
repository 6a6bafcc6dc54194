import { firstSeen } from '../../core/memory/first-seen.ts';
import type { SiteFrame } from '../content-types.ts';
import { APPLE_ICON, BACKGROUND_COLOR, ICONS, THEME_COLOR } from '../icons.ts';
import type { Library, PaperView } from '../library.ts';
import { type ListPage, paginate } from '../pagination.ts';
import { paths } from '../urls.ts';
import { named } from './card.ts';
import { digestCut } from './digests.ts';

/** A file for programs: a value as JSON, or many values as lines of JSON. */
export type DataFile = { readonly path: string; readonly mediaType: string } & (
  | { readonly value: unknown }
  | { readonly lines: readonly unknown[] }
);

const JSON_TYPE = 'application/json';

/** Every paper as a line, texts as a reader sees them: how the search and other tools read the site. */
export interface PaperRecord {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly abstract: string;
  /** What stands under the title in a list. */
  readonly text: string;
  readonly topics: readonly { readonly slug: string }[];
  readonly kinds: readonly string[];
  readonly date: string;
  readonly digests: readonly string[];
  readonly links: readonly string[];
  readonly code: readonly string[];
  readonly arxiv?: string;
  readonly doi?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly votes?: number;
}

/** What the site itself is: its settings, and the names of what papers are sorted by. */
export interface SiteRecord {
  readonly name: string;
  readonly description: string;
  readonly offline: boolean;
  readonly areas: readonly { readonly slug: string; readonly name: string }[];
  readonly topics: readonly { readonly slug: string; readonly name: string; readonly area: string }[];
  readonly kinds: readonly { readonly slug: string; readonly name: string }[];
  /** Newest first. */
  readonly digests: readonly {
    readonly slug: string;
    readonly name: string;
    readonly date: string;
    readonly papers: number;
  }[];
}

/** The pages of a list and its papers: what a reader keeps who keeps the list. Paths from the site's root. */
export interface ListRecord {
  readonly pages: readonly string[];
  readonly papers: readonly string[];
}

export function dataFiles(library: Library): DataFile[] {
  return [
    { path: paths.data, mediaType: 'application/x-ndjson', lines: library.papers.map(paperRecord) },
    { path: paths.siteData, mediaType: JSON_TYPE, value: siteRecord(library) },
    { path: paths.firstSeen, mediaType: JSON_TYPE, value: firstSeen(library.digests) },
    { path: paths.manifest, mediaType: 'application/manifest+json', value: webManifest(library.site) },
    ...library.topics.map(({ slug, papers }) =>
      listFile(paths.topic(slug), (list) => paths.topicList(slug, list), paginate(papers)),
    ),
    ...library.digests.map(({ slug, papers }) =>
      listFile(paths.digest(slug), (list) => paths.digestList(slug, list), digestCut(library)(papers)),
    ),
  ];
}

function listFile(
  home: string,
  below: (name: string) => string,
  pages: readonly ListPage<PaperView>[],
): DataFile {
  const value: ListRecord = {
    pages: pages.map(({ number, front }) => (front ? home : below(String(number)))),
    papers: pages.flatMap(({ items }) => items.map(({ id }) => paths.paper(id))),
  };
  return { path: paths.listData(home), mediaType: JSON_TYPE, value };
}

function siteRecord({ site, taxonomy, digests }: Library): SiteRecord {
  const { areas, topics, kinds } = taxonomy;
  return {
    name: site.name,
    description: site.description,
    offline: site.offline ?? true,
    areas: areas.map(named),
    topics: topics.map(({ slug, name, area }) => ({ slug, name, area })),
    kinds: kinds.map(named),
    digests: digests.map(({ slug, name, date, papers }) => ({ slug, name, date, papers: papers.length })),
  };
}

function paperRecord(paper: PaperView): PaperRecord {
  return {
    id: paper.id,
    url: paths.paper(paper.id),
    title: paper.plainTitle,
    abstract: paper.plainAbstract,
    text: paper.text,
    topics: paper.tags.map((slug) => ({ slug, ...paper.matched?.[slug] })),
    kinds: paper.kinds ?? [],
    date: paper.date,
    digests: paper.digests.map(({ digest }) => digest),
    links: paper.links ?? [],
    code: paper.code ?? [],
    arxiv: paper.arxiv,
    doi: paper.doi,
    authors: paper.authors,
    published: paper.published,
    votes: paper.votes,
  };
}

/** What makes the site installable (w3.org/TR/appmanifest). Its addresses are relative to the file itself. */
function webManifest({ name, description }: SiteFrame) {
  return {
    name,
    short_name: name,
    description,
    lang: 'en',
    start_url: paths.home,
    scope: './',
    display: 'standalone',
    background_color: BACKGROUND_COLOR,
    theme_color: THEME_COLOR,
    icons: ICONS.filter((icon) => icon !== APPLE_ICON).map(({ path, size, purpose }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
}
