import { compare } from '../../core/compare.ts';
import type { AreaView, Library, TopicView } from '../library.ts';
import { type Trend, trendsOf } from '../trends.ts';
import { paths } from '../urls.ts';
import { type AreaSummary, areaSummary, type Named, named, type TopicRow } from './card.ts';
import { type ListModel, listPages } from './list.ts';
import type { PageModel } from './page.ts';

/** The index of topics. */
export interface TopicIndexPage extends PageModel {
  readonly areas: readonly DescribedArea[];
  readonly topics: number;
  readonly unsorted: number;
}

/** An area with its sentence, and its topics with theirs and with their papers over time. */
export interface DescribedArea extends Omit<AreaSummary, 'topics'> {
  readonly description: string;
  readonly topics: readonly (TopicRow & {
    readonly description: string;
    /** Papers a period, oldest first. */
    readonly steps: readonly number[];
  })[];
}

export function topicIndexPages(library: Library): TopicIndexPage[] {
  const { site, areas, topics, unsorted } = library;
  return [
    {
      path: paths.topics,
      title: 'Topics',
      description: `The papers by topic: ${areas.map(({ name }) => name).join(', ')}.`,
      site,
      areas: areas.map((area) => describe(area, library)),
      topics: topics.length,
      unsorted: unsorted.length,
    },
  ];
}

function describe(area: AreaView, library: Library): DescribedArea {
  const { bySlug } = trendsOf(library);
  const rows = areaSummary(area).topics.map((row, index) => ({
    ...row,
    description: area.topics[index]!.description,
    steps: bySlug.get(row.slug)?.steps.map(({ papers }) => papers) ?? [],
  }));
  return { ...areaSummary(area), description: area.description, topics: rows };
}

/** A page of a topic's list. */
export interface TopicPage extends PageModel {
  readonly heading: string;
  readonly topic: Named & { readonly description: string };
  readonly area?: Named;
  readonly list: ListModel;
  /** What stands on the list's first page alone. */
  readonly opening?: {
    readonly relatives: readonly { readonly label: string; readonly topics: readonly Named[] }[];
    readonly trend: Trend;
  };
}

export function topicPages(library: Library): TopicPage[] {
  const companions = companionsOf(library);
  const { bySlug } = trendsOf(library);
  return library.topics.flatMap((topic) => {
    const { slug, name, description } = topic;
    const below = (list: string): string => paths.topicList(slug, list);
    const area = library.areas.find((one) => one.slug === topic.area);
    const opening = { relatives: relativesOf(topic, library, companions), trend: bySlug.get(slug)! };
    return listPages(library, topic.papers, paths.topic(slug), below).map((list) => {
      const heading = list.facet ? `${name}: ${list.facet.name}` : name;
      const front = list.turn.front === undefined;
      const place = front ? '' : `, page ${list.turn.number}`;
      return {
        path: list.path,
        title: heading + place,
        description: front ? `${description} ${list.count} papers.` : description,
        site: library.site,
        heading,
        topic: { slug, name, description },
        ...(area ? { area: named(area) } : {}),
        list,
        ...(front && !list.facet ? { opening } : {}),
      };
    });
  });
}

/** The topics that have something to do with a topic and have papers, by what it is. */
function relativesOf(
  topic: TopicView,
  { topics, topicBySlug }: Library,
  companions: (topic: TopicView) => readonly string[],
) {
  const wider = topic.parent ? [topic.parent] : [];
  const narrower = topics.filter(({ parent }) => parent === topic.slug).map(({ slug }) => slug);
  return [
    { label: 'Part of', slugs: wider },
    { label: 'Narrower', slugs: narrower },
    { label: 'See also', slugs: topic.seeAlso.filter((slug) => ![...wider, ...narrower].includes(slug)) },
    { label: 'Often with', slugs: companions(topic) },
  ]
    .map(({ label, slugs }) => ({
      label,
      topics: slugs.flatMap((slug) => topicBySlug.get(slug) ?? []).map(named),
    }))
    .filter((relative) => relative.topics.length > 0);
}

/** Makes a function that tells which topics a topic's papers have as well more often than chance, the closest first. */
function companionsOf({ papers, topics, topicBySlug }: Library): (topic: TopicView) => string[] {
  const MOST = 6;
  const shared = new Map<string, Map<string, number>>();
  for (const { tags } of papers)
    for (const slug of tags) {
      const counts = shared.get(slug) ?? new Map<string, number>();
      shared.set(slug, counts);
      for (const other of tags) if (other !== slug) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  return (topic) => {
    /** How far the shared papers speak against chance (a term of the log-likelihood ratio). */
    const closeness = (both: number, other: string): number =>
      both * Math.log((both * papers.length) / (topic.papers.length * topicBySlug.get(other)!.papers.length));
    return topics
      .map(({ slug }) => ({ slug, both: shared.get(topic.slug)?.get(slug) ?? 0 }))
      .filter(({ both }) => both > 1)
      .map(({ slug, both }) => ({ slug, closeness: closeness(both, slug) }))
      .filter((companion) => companion.closeness > 0)
      .sort((a, b) => b.closeness - a.closeness || compare(a.slug, b.slug))
      .slice(0, MOST)
      .map(({ slug }) => slug);
  };
}

/** A page of the papers that no topic fits. */
export interface UnsortedPage extends PageModel {
  readonly heading: string;
  readonly list: ListModel;
}

export function unsortedPages(library: Library): UnsortedPage[] {
  const below = (list: string): string => paths.topicList('unsorted', list);
  return listPages(library, library.unsorted, paths.unsorted, below).map((list) => {
    const heading = list.facet ? `Unsorted: ${list.facet.name}` : 'Unsorted';
    return {
      path: list.path,
      title: list.turn.front === undefined ? heading : `${heading}, page ${list.turn.number}`,
      description: 'Papers that no topic fits.',
      site: library.site,
      heading,
      list,
    };
  });
}
