import type { Entry } from '../../../src/core/library/entry.ts';
import { entryKeys } from '../../../src/core/library/entry.ts';
import type { PaperRecord } from '../../../src/core/record.ts';

interface Sketch extends Partial<Omit<PaperRecord, 'title' | 'abstract'>> {
  readonly title: string;
  readonly abstract?: string;
  readonly day?: string;
  readonly repairs?: Entry['repairs'];
}

/** An entry from the few fields a test is about; entries of one `day` are of one digest. */
export function entry({
  day = '2025-07-30',
  repairs = [],
  abstract = LONG,
  title,
  authors = [],
  links = [],
  ...record
}: Sketch): Entry {
  const line = record.line ?? 1;
  return {
    record: { ...record, line },
    appearance: { digest: `${day}-digest`, date: day, position: line },
    file: `digests/${day}-digest.txt`,
    title: { markdown: title, plain: title },
    abstract: { markdown: abstract, plain: abstract },
    keys: entryKeys(title, abstract),
    authors,
    repairs,
    links,
    code: [],
  };
}

/** Long enough to be evidence of identity. */
export const LONG =
  'We study how knowledge moves from a large teacher to a small student when both see different data, propose a ' +
  'matching loss that needs no labels, and show on six benchmarks that it closes most of the gap to supervised ' +
  'training at a tenth of the cost, with ablations for every part of it and an analysis of where it fails.';
