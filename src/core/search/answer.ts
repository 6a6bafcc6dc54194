import type { FacetCounts } from './facets.ts';
import type { Manifest } from './manifest.ts';
import type { Condition, Misunderstanding } from './query.ts';

/** Something the search did that the reader should know. Whatever it says of papers was asked of Pagefind. */
export type Note =
  /** Other words were searched for; `papers` have the word as it was written. */
  | {
      readonly about: 'instead';
      readonly written: string;
      readonly words: readonly string[];
      readonly papers: number;
    }
  | { readonly about: 'acronym'; readonly written: string; readonly meanings: readonly string[] }
  | { readonly about: 'pasted'; readonly words: readonly string[] }
  /** Of a long query these words were searched for. */
  | { readonly about: 'words'; readonly words: readonly string[] }
  /** No paper has all so many words; those that are given have some of them. */
  | { readonly about: 'some'; readonly of: number }
  | { readonly about: 'misunderstood'; readonly what: Misunderstanding }
  /** No paper has these words, nor any like them. */
  | { readonly about: 'unknown'; readonly words: readonly string[]; readonly rest: boolean }
  | { readonly about: 'phrase'; readonly words: readonly string[] }
  | { readonly about: 'id'; readonly ids: readonly string[] }
  /** Nothing is found under these conditions, but so many papers without them. */
  | { readonly about: 'narrow'; readonly without: number };

/** What was found; plain data, which a worker can hand over. */
export interface Answer {
  /** In the order asked for. What stands for a paper is understood by the search that gave it, and until it is asked again. */
  readonly papers: readonly string[];
  readonly notes: readonly Note[];
  /** What is marked in texts: words, and parts of names with their mark. */
  readonly found: readonly string[];
  /** The query that takes every word as it is written, where the search did not. */
  readonly literal?: string;
  /** Where nothing was found, the query without its quotation marks. */
  readonly loose?: string;
  /** There may be more: the same papers are searched more widely, or older ones are searched, of which the days are told. */
  readonly pending?: { readonly older?: readonly [first: string, last: string] };
  /** How many papers were searched, where not all of them could be. */
  readonly covers?: number;
  /** True where notes that speak of no paper speak of those that were searched. */
  readonly partly?: boolean;
}

/** A paper that was found, as a result shows it. Plain text, but for slugs. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
  readonly authors: readonly string[];
  readonly date: string;
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  readonly code: boolean;
  /** Words of the query, as they were written, that the paper does not have. */
  readonly missing: readonly string[];
}

export type Order = 'relevance' | 'date';

export interface Question {
  readonly text: string;
  /** Conditions besides those in the text. */
  readonly chosen?: readonly Condition[];
  readonly order?: Order;
}

/** The search over one site. Every method rejects where a file it needs cannot be read, and may be called again. */
export interface Search {
  manifest(): Promise<Manifest>;
  /**
   * @param onFirst told what was found first while there may be more
   * @returns undefined where nothing is asked for
   */
  ask(question: Question, onFirst?: (answer: Answer) => void): Promise<Answer | undefined>;
  read(papers: readonly string[]): Promise<Hit[]>;
  counts(papers: readonly string[]): Promise<FacetCounts>;
  /** The days on which papers first appeared. */
  days(papers: readonly string[]): Promise<string[]>;
}
