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
