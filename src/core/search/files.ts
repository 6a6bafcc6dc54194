/** A paper as the search knows it. */
export interface SearchRecord {
  readonly id: string;
  /** Plain text, as the abstract. */
  readonly title: string;
  readonly abstract: string;
  /** As they are written. */
  readonly authors: readonly string[];
  /** The first day it appeared, `YYYY-MM-DD`. */
  readonly date: string;
  /** Of its publication. */
  readonly year: string;
  /** Slugs, as topics and kinds. */
  readonly digests: readonly string[];
  readonly topics: readonly string[];
  readonly kinds: readonly string[];
  readonly code: boolean;
  /** arXiv id, DOI. */
  readonly ids: readonly string[];
}

/** What a result shows of a paper. */
export type StoredPaper = Pick<
  SearchRecord,
  'id' | 'title' | 'abstract' | 'authors' | 'topics' | 'kinds' | 'code'
>;

/**
 * What is known of a shard before any of its files is read. Its papers are numbered from 0, newest first.
 * `chunks` are the first words of its term files: `terms-0`, `terms-1` …
 */
export interface ShardHead {
  /** Its folder: a hash of what is in it. */
  readonly name: string;
  readonly papers: number;
  /** Days and how many papers each has, newest first. */
  readonly days: readonly (readonly [day: string, papers: number])[];
  readonly chunks: readonly string[];
}

/** `terms-N`: words (`writeWords`); for each, parted by spaces, its papers (`writeAscending`) and their levels. */
export type TermFile = readonly [words: string, papers: string, levels: string];
/** `positions-N`: for each word of `terms-N`, parted by spaces, for each paper how often it has it, and where. */
export type PositionFile = string;
/** `facets`: for each `topic:slug`, `kind:slug`, `digest:slug`, `year:2025` and `has:code` its papers. */
export type FacetFile = readonly (readonly [key: string, papers: string])[];
/** `texts-N`: the papers from number N × PER_TEXT_FILE on. */
export type TextFile = readonly StoredPaper[];
/** `ORDER-N` of the vocabulary: words worth suggesting (`writeWords`), and for each 2 · log2 of how many papers have it. */
export type WordFile = readonly [words: string, commonness: string];

/** Ten results are ten of these files; a file for each paper would be as many files again as the site has pages. */
export const PER_TEXT_FILE = 4;
/** A paper's identifier, and a part of an author's name, are words that no text can have. */
export const ID_SIGN = '#';
export const AUTHOR_SIGN = '@';
/** True for a part of an author's name. */
export function isOfName(word: string): boolean {
  return word.startsWith(AUTHOR_SIGN);
}

/** Where the positions of an abstract begin, so that no phrase runs from the title into it. */
export const ABSTRACT_START = 200;

/** A named value of a facet, in the order in which it is offered. */
export interface FacetValue {
  readonly slug: string;
  readonly name: string;
  /** The area of a topic. */
  readonly under?: string;
}

/** `index`: what the search reads first. */
export interface Manifest {
  /** Newest first. */
  readonly shards: readonly ShardHead[];
  readonly topics: readonly FacetValue[];
  readonly areas: readonly FacetValue[];
  readonly kinds: readonly FacetValue[];
  /** Small letters → what they stand for. */
  readonly acronyms: readonly (readonly [acronym: string, ...meanings: string[]])[];
  readonly vocabulary: VocabularyHead;
  /** False where no paper tells its authors. */
  readonly authors: boolean;
}

/** Where the vocabulary lies, and the first words of its files in each order. */
export interface VocabularyHead {
  readonly folder: string;
  readonly chunks: readonly (readonly string[])[];
}
