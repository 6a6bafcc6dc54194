import type { Facet, FacetGroup } from './facets.ts';
import { facetsOf } from './facets.ts';
import type { DigestView, PaperView, TopicView } from './library.ts';
import { digests, topics } from './library.ts';
import type { ListPage } from './pagination.ts';
import { paginate } from './pagination.ts';
import { paths } from './urls.ts';

/** One page of a list of papers, of all of them or of those a facet leaves. */
export interface PaperListPage {
  readonly facet?: Facet;
  /** How the whole list can be narrowed. */
  readonly facets: readonly FacetGroup[];
  /** How many papers the list has, on all its pages. */
  readonly count: number;
  readonly page: ListPage<PaperView>;
  /** The number of the newest page. */
  readonly last: number;
  /** Path of the whole list's first page. */
  readonly home: string;
  /** Path of a page of this list, by its number. */
  pathOf(number: number): string;
  /** Path of the list narrowed to a facet. */
  narrowed(facet: string): string;
}

/** Every page of every topic's lists. */
export const topicLists: readonly { topic: TopicView; list: PaperListPage }[] = topics.flatMap((topic) => {
  const below = (name: string): string => paths.topicList(topic.slug, name);
  return listPages(topic.papers, paths.topic(topic.slug), below).map((list) => ({ topic, list }));
});

/** Every page of every digest's lists. A digest is what somebody read in one sitting, and stays on one page. */
export const digestLists: readonly { digest: DigestView; list: PaperListPage }[] = digests.flatMap(
  (digest) => {
    const { slug, papers } = digest;
    const below = (name: string): string => paths.digestList(slug, name);
    return listPages(papers, paths.digest(slug), below, papers.length).map((list) => ({ digest, list }));
  },
);

/**
 * Every page of a list and of what its facets leave of it.
 * @param home path of the list's first page
 * @param below path of a further page of the list, by its name
 * @param size papers on a page, at the least
 */
function listPages(
  papers: readonly PaperView[],
  home: string,
  below: (name: string) => string,
  size?: number,
): PaperListPage[] {
  const facets = facetsOf(papers);
  const pages = (facet?: Facet): PaperListPage[] => {
    const own = facet?.papers ?? papers;
    const all = paginate(own, size);
    const pathOf = (number: number): string => {
      if (number === all.length) return facet ? below(facet.slug) : home;
      return below(facet ? `${facet.slug}/${number}` : String(number));
    };
    return all.map((page) => ({
      ...(facet ? { facet } : {}),
      facets,
      count: own.length,
      page,
      last: all.length,
      home,
      pathOf,
      narrowed: below,
    }));
  };
  return [...pages(), ...facets.flatMap((group) => group.facets.flatMap(pages))];
}
