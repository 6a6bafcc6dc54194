import { compare } from '../compare.ts';
import type { Appearance } from '../paper.ts';
import { fingerprint, paperId, titleKey } from '../paper.ts';
import type { PaperRecord } from '../record.ts';

/** A text in the two forms the library needs: to store, and to compare. */
export interface Rendered {
  readonly markdown: string;
  readonly plain: string;
}

/** A record without what the library keeps restored and not as it came. */
export type Facts = Omit<PaperRecord, 'title' | 'abstract' | 'authors' | 'links'>;

/** What a paper is recognised by, however its text is spelled. */
export interface EntryKeys {
  /** The id of a paper of this title. */
  readonly id: string;
  /** The title's key. */
  readonly title: string;
  /** A hash of the abstract's key; none for an abstract so short that it proves nothing about identity. */
  readonly abstract?: string;
}

/** Shorter abstracts ("Withdrawn.") prove nothing about identity. Letters and digits. */
const DISTINCTIVE_ABSTRACT = 200;

/** One record of one digest, its text restored, on its way into the library. */
export interface Entry {
  readonly record: Facts;
  readonly appearance: Appearance;
  /** The digest's file name, for problems. */
  readonly file: string;
  readonly title: Rendered;
  readonly abstract: Rendered;
  readonly keys: EntryKeys;
  readonly authors: readonly string[];
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /** Addresses in the title, the abstract and the record. */
  readonly links: readonly string[];
  /** Those of `links` where code or data lies. */
  readonly code: readonly string[];
}

/** The keys of a paper, from its plain text. */
export function entryKeys(title: string, abstract: string): EntryKeys {
  const letters = titleKey(abstract);
  return {
    id: paperId(title),
    title: titleKey(title),
    ...(letters.length < DISTINCTIVE_ABSTRACT ? {} : { abstract: fingerprint(letters) }),
  };
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
