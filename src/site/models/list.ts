import type { Facet, FacetGroup } from '../facets.ts';
import { facetsOf } from '../facets.ts';
import type { Library, PaperView } from '../library.ts';
import { type ListPage, paginate } from '../pagination.ts';
import { cardOf, type Named, type PaperCard } from './card.ts';
import { type Turn, turned } from './turn.ts';

/** Facets of one sort as links: kinds of contribution, years, code. */
export interface FacetLinks {
  readonly name: string;
  readonly facets: readonly (Named & {
    readonly path: string;
    /** How many papers it has; told on the whole list's front page, which alone is to change with each of them. */
    readonly count?: number;
  })[];
}

/** One page of a list of papers, of all of them or of those a facet leaves. */
export interface ListModel {
  readonly path: string;
  readonly cards: readonly PaperCard[];
  /** How the list can be narrowed. */
  readonly facets: readonly FacetLinks[];
  /** The facet this page shows, if it is not the whole list. */
  readonly facet?: Named;
  /** How many papers the list has on all its pages; told on the first of them. */
  readonly count?: number;
  /** Path of the whole list's first page. */
  readonly home: string;
  readonly turn: Turn;
}

/**
 * Every page of a list and of what its facets leave of it.
 * @param home path of the list's first page
 * @param below path of a further page of the list, by its name
 * @param cut cuts a list into pages
 */
export function listPages(
  { taxonomy }: Library,
  papers: readonly PaperView[],
  home: string,
  below: (name: string) => string,
  cut: (papers: readonly PaperView[]) => ListPage<PaperView>[] = paginate,
): ListModel[] {
  const groups = facetsOf(papers, taxonomy.kinds);
  const facets = groups.map((group) => facetLinks(group, below));
  const counted = groups.map((group) => facetLinks(group, below, true));
  const pages = (facet?: Facet): ListModel[] => {
    const own = facet?.papers ?? papers;
    const all = facet
      ? turned(cut(own), below(facet.slug), (number) => below(`${facet.slug}/${number}`))
      : turned(cut(own), home, (number) => below(String(number)));
    return all.map(({ path, front, items, turn }) => ({
      path,
      cards: items.map(cardOf),
      facets: front && !facet ? counted : facets,
      ...(facet ? { facet: { slug: facet.slug, name: facet.name } } : {}),
      ...(front ? { count: own.length } : {}),
      home,
      turn,
    }));
  };
  return [...pages(), ...groups.flatMap((group) => group.facets.flatMap(pages))];
}

function facetLinks(
  { name, facets }: FacetGroup,
  below: (name: string) => string,
  counted = false,
): FacetLinks {
  return {
    name,
    facets: facets.map((facet) => ({
      slug: facet.slug,
      name: facet.name,
      path: below(facet.slug),
      ...(counted ? { count: facet.papers.length } : {}),
    })),
  };
}
