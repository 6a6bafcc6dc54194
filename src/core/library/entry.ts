import { compare } from '../compare.ts';
import type { Appearance } from '../paper.ts';
import type { PaperRecord } from '../record.ts';

/** A text in the two forms the library needs: to store, and to compare. */
export interface Rendered {
  readonly markdown: string;
  readonly plain: string;
}

/** A record without its text, because the library keeps the text restored and not as it came. */
export type Facts = Omit<PaperRecord, 'title' | 'abstract'>;

/** One record of one digest, its text restored, on its way into the library. */
export interface Entry {
  readonly record: Facts;
  readonly appearance: Appearance;
  /** The digest's file name, for problems. */
  readonly file: string;
  readonly title: Rendered;
  readonly abstract: Rendered;
  readonly authors: readonly string[];
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /** Addresses in the title, the abstract and the record. */
  readonly links: readonly string[];
  /** Those of `links` where code or data lies. */
  readonly code: readonly string[];
}

/** The order of everything in a library, whatever the order of reading: by day, digest, place in it. */
export function byAppearance(a: Entry, b: Entry): number {
  return (
    compare(a.appearance.date, b.appearance.date) ||
    compare(a.appearance.digest, b.appearance.digest) ||
    a.appearance.position - b.appearance.position ||
    compare(a.file, b.file)
  );
}
