/**
 * One paper as one digest has it: boilerplate removed, nothing restored.
 * Text may still hold TeX, what a feed left of it, and Markdown emphasis; `text/` restores it.
 * A format that reads markup (HTML, JSON) hands over decoded text: entities resolved, tags gone.
 */
export interface PaperRecord {
  /** On one line. */
  readonly title: string;
  /** Paragraphs separated by a blank line; line wraps within one are folded to a space. */
  readonly abstract: string;
  /** 1-based line of the digest at which the paper begins. */
  readonly line: number;
  /** ISO day (`2025-07-30`) the digest itself gives for this paper or for the whole page. */
  readonly date?: string;
  /** As found: `2501.01234`, `2501.01234v2`, `astro-ph/0601001v1`. */
  readonly arxiv?: string;
  /** As found, without `https://doi.org/`. */
  readonly doi?: string;
  readonly authors?: readonly string[];
  /** ISO day of first publication. */
  readonly published?: string;
  /** arXiv categories or the feed's own. */
  readonly categories?: readonly string[];
  readonly votes?: number;
  /** Addresses the digest gives for the paper besides those in its abstract. */
  readonly links?: readonly string[];
}
