import type { FacetCounts } from './conditions.ts';
import type { Manifest, StoredPaper } from './files.ts';
import type { Condition, Misunderstanding } from './query.ts';

/** Something the search did that the reader should know. */
export type Note =
  | { readonly about: 'instead'; readonly written: string; readonly words: readonly string[] }
  | { readonly about: 'acronym'; readonly written: string; readonly meanings: readonly string[] }
  | { readonly about: 'pasted'; readonly words: readonly string[] }
  /** No paper has all words; those that are given have `most` of them. */
  | { readonly about: 'some'; readonly most: number; readonly of: number }
  | { readonly about: 'misunderstood'; readonly what: Misunderstanding }
  | { readonly about: 'unknown'; readonly words: readonly string[] }
  | { readonly about: 'phrase'; readonly words: readonly string[] }
  | { readonly about: 'id'; readonly ids: readonly string[] }
  /** Nothing is found under these conditions, but so many papers without them. */
  | { readonly about: 'narrow'; readonly without: number };

/** What was found. */
export interface Answer {
  /** Numbers of papers in the order asked for. */
  readonly papers: readonly number[];
  readonly notes: readonly Note[];
  /** The query that takes every word as it is written, where the search did not. */
  readonly literal?: string;
  /** Where nothing was found, the query without its quotation marks. */
  readonly loose?: string;
  /** True for a word of a text that was looked for. */
  isFound(word: string): boolean;
}

/** A paper that was found. */
export interface Hit extends StoredPaper {
  readonly date: string;
}

export type Order = 'relevance' | 'date';

/** The search over one index. Every method rejects where a file it needs cannot be read, and may be called again. */
export interface Search {
  readonly manifest: Manifest;
  /** How many papers there are. */
  readonly size: number;
  /**
   * @param chosen conditions besides those in the query
   * @returns undefined where nothing is asked for
   */
  ask(text: string, chosen?: readonly Condition[], order?: Order): Promise<Answer | undefined>;
  /** The day a paper first appeared. */
  dayOf(paper: number): string;
  read(papers: readonly number[]): Promise<Hit[]>;
  counts(papers: readonly number[]): Promise<FacetCounts>;
}
