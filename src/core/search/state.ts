import type { Order } from './answer.ts';
import type { Condition } from './query.ts';

/** The facets a reader may choose from, as addresses name them. */
export const FACETS = ['topic', 'kind', 'year', 'has'] as const;
export type Facet = (typeof FACETS)[number];

/** Everything that decides what a search shows; an address holds it all. */
export interface SearchState {
  readonly text: string;
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly order: Order;
}

/** @param query of an address, with or without its question mark */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const chosen: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (value) chosen[facet] = value;
  }
  return {
    text: parameters.get('q') ?? '',
    chosen,
    order: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The query of an address, with its question mark; empty where nothing is asked for. */
export function writeState({ text, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text.trim()) parameters.set('q', text.trim());
  for (const facet of FACETS) if (chosen[facet]) parameters.set(facet, chosen[facet]);
  if (order === 'date') parameters.set('sort', 'date');
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** What the chosen values ask of a paper. */
export function conditionsOf({ chosen }: Pick<SearchState, 'chosen'>): Condition[] {
  return FACETS.flatMap((facet): Condition[] => {
    const value = chosen[facet];
    if (!value) return [];
    return [{ field: facet, value, not: false }];
  });
}
