import { compare } from '../core/compare.ts';
import { UNDATED, yearOf } from '../core/paper.ts';
import type { Kind } from '../core/topics/taxonomy.ts';
import type { PaperView } from './library.ts';

/** A list narrowed to the papers that have something in common. */
export interface Facet {
  /** Its name in addresses: `kind-survey`, `year-2025`, `code`. */
  readonly slug: string;
  /** As the list's filters call it: Survey, 2025, With code. */
  readonly name: string;
  readonly papers: readonly PaperView[];
}

/** Facets of one sort: kinds of contribution, years, code. */
export interface FacetGroup {
  readonly name: string;
  readonly facets: readonly Facet[];
}

/** How a list can be narrowed. A choice that leaves everything or nothing is none. */
export function facetsOf(papers: readonly PaperView[], kinds: readonly Kind[]): FacetGroup[] {
  const narrows = (facet: Facet): boolean => facet.papers.length > 0 && facet.papers.length < papers.length;
  return [
    { name: 'Kind', facets: kinds.map((kind) => kindFacet(kind, papers)) },
    { name: 'Published', facets: yearFacets(papers) },
    {
      name: 'Code',
      facets: [{ slug: 'code', name: 'With code', papers: papers.filter(({ code }) => code !== undefined) }],
    },
  ]
    .map(({ name, facets }) => ({ name, facets: facets.filter(narrows) }))
    .filter(({ facets }) => facets.length > 0);
}

function kindFacet({ slug, name }: Kind, papers: readonly PaperView[]): Facet {
  return { slug: `kind-${slug}`, name, papers: papers.filter(({ kinds }) => kinds?.includes(slug)) };
}

function yearFacets(papers: readonly PaperView[]): Facet[] {
  return [...Map.groupBy(papers, yearOf)]
    .filter(([year]) => !UNDATED.startsWith(year))
    .map(([year, own]) => ({ slug: `year-${year}`, name: year, papers: own }))
    .sort((a, b) => compare(b.name, a.name));
}
