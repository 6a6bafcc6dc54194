import type { Facet, FacetGroup } from '../facets.ts';
import { facetsOf } from '../facets.ts';
import type { Library, PaperView } from '../library.ts';
import { paginate } from '../pagination.ts';
import { type Counted, cardOf, type PaperCard } from './card.ts';

/** Facets of one sort as links: kinds of contribution, years, code. */
export interface FacetLinks {
  readonly name: string;
  readonly facets: readonly (Counted & { readonly path: string })[];
}

/** One page of a list of papers, of all of them or of those a facet leaves. */
export interface ListModel {
  readonly path: string;
  readonly cards: readonly PaperCard[];
  /** How the list can be narrowed. */
  readonly facets: readonly FacetLinks[];
  /** The facet this page shows, if it is not the whole list. */
  readonly facet?: { readonly slug: string; readonly name: string };
  /** How many papers the list has on all its pages. */
  readonly count: number;
  /** Path of the whole list's first page. */
  readonly home: string;
  /** The number of this page, from 1, the oldest. */
  readonly number: number;
  /** The paths of all pages, the newest first. */
  readonly pages: readonly string[];
}

/**
 * Every page of a list and of what its facets leave of it.
 * @param home path of the list's first page
 * @param below path of a further page of the list, by its name
 * @param size papers on a page, at the least
 */
export function listPages(
  { taxonomy }: Library,
  papers: readonly PaperView[],
  home: string,
  below: (name: string) => string,
  size?: number,
): ListModel[] {
  const groups = facetsOf(papers, taxonomy.kinds);
  const facets = groups.map((group) => facetLinks(group, below));
  const pages = (facet?: Facet): ListModel[] => {
    const own = facet?.papers ?? papers;
    const all = paginate(own, size);
    const paths = all.map(({ number, front }) => {
      if (front) return facet ? below(facet.slug) : home;
      return below(facet ? `${facet.slug}/${number}` : String(number));
    });
    return all.map(({ number, items }, index) => ({
      path: paths[index]!,
      cards: items.map(cardOf),
      facets,
      ...(facet ? { facet: { slug: facet.slug, name: facet.name } } : {}),
      count: own.length,
      home,
      number,
      pages: paths,
    }));
  };
  return [...pages(), ...groups.flatMap((group) => group.facets.flatMap(pages))];
}

function facetLinks({ name, facets }: FacetGroup, below: (name: string) => string): FacetLinks {
  return {
    name,
    facets: facets.map((facet) => ({
      slug: facet.slug,
      name: facet.name,
      count: facet.papers.length,
      path: below(facet.slug),
    })),
  };
}
