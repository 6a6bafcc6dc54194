import type { Facet, FacetGroup } from './facets.ts';
import { facetsOf } from './facets.ts';
import type { PaperView } from './library.ts';
import type { ListPage } from './pagination.ts';
import { paginate } from './pagination.ts';

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

/**
 * Every page of a list and of what its facets leave of it.
 * @param home path of the list's first page
 * @param below path of a further page of the list, by its name
 * @param size papers on a page, at the least
 */
export function listPages(
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
