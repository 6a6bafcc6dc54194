import type { Entry, Rendered } from '../../../src/core/library/entry.ts';
import type { DigestReading } from './read-digests.ts';

/** A text whose two forms are one is kept once. */
type PackedText = string | Rendered;
/** An entry without what it has from its digest. */
type PackedEntry = Omit<Entry, 'file' | 'appearance' | 'title' | 'abstract'> & {
  readonly date: string;
  readonly title: PackedText;
  readonly abstract: PackedText;
};

/** A digest's reading as it is remembered; its file's name and its slug are known to whoever asks for it. */
export interface PackedReading extends Omit<DigestReading, 'file' | 'slug' | 'hash' | 'entries'> {
  readonly entries: readonly PackedEntry[];
}

/** Makes a reading small: forty thousand entries are read again at every run. */
export function pack({
  file: _,
  slug: _slug,
  hash: _hash,
  entries,
  ...reading
}: DigestReading): PackedReading {
  return {
    ...reading,
    entries: entries.map(({ file: _file, appearance, title, abstract, ...entry }) => ({
      ...entry,
      date: appearance.date,
      title: packText(title),
      abstract: packText(abstract),
    })),
  };
}

/** The reading that was packed. */
export function unpack(
  { entries, ...reading }: PackedReading,
  { file, slug, hash }: Pick<DigestReading, 'file' | 'slug' | 'hash'>,
): DigestReading {
  const place = `digests/${file}`;
  return {
    file,
    slug,
    hash,
    ...reading,
    entries: entries.map(({ date, title, abstract, record, keys, authors, repairs, links, code }, index) => ({
      record,
      appearance: { digest: slug, date, position: index + 1 },
      file: place,
      title: unpackText(title),
      abstract: unpackText(abstract),
      keys,
      authors,
      repairs,
      links,
      code,
    })),
  };
}

function packText(text: Rendered): PackedText {
  return text.markdown === text.plain ? text.markdown : text;
}

function unpackText(text: PackedText): Rendered {
  return typeof text === 'string' ? { markdown: text, plain: text } : text;
}
