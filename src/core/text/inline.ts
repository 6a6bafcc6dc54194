import type { Emphasis, InlineCode, Link, Strong, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';

/**
 * The canonical form of a title or a paragraph: Markdown's own phrasing nodes and inline maths, and no others.
 * Everything a reader, a search index or an exporter sees is written from these.
 */
export type Inline = Text | Emphasis | Strong | InlineCode | Link | InlineMath;

/** A place where the text was mended, with what stood there before. */
export interface Repair {
  readonly from: string;
  readonly to: string;
}

/** A text made whole: its paragraphs, and what was mended on the way. */
export interface Restored {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly repairs: readonly Repair[];
}
