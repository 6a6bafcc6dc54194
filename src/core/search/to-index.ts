import { AUTHOR_MARK, idWord, TITLE_MARK } from './marks.ts';
import type { SearchRecord } from './record.ts';
import { fold, isUnspaced, plainWords, tokens, withoutCompounds } from './tokens.ts';

/** A record as Pagefind's `addCustomRecord` takes it. */
export interface IndexRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** How much more a word in a field counts than one in the abstract. */
export const META_WEIGHTS = {
  title: 5,
  titleForms: 5,
  forms: 0.3,
  titleWords: 5,
  names: 2,
  firstName: 4,
  ids: 5,
};

/** Parts names, so that no phrase runs from one into the next: a word without letters that takes a place. */
const APART = ' · ';

/** What Pagefind is told of a paper. Its results show the abstract and `title`; the other fields are only searched. */
export function toIndex(record: SearchRecord): IndexRecord {
  const { id, title, abstract, authors, date, year, digests, topics, kinds, code, ids } = record;
  const marked = (text: string): string =>
    withoutCompounds(tokens(text))
      .map(({ word }) => TITLE_MARK + word)
      .join(' ');
  const names = authors.map((name) =>
    plainWords(name)
      .map((word) => AUTHOR_MARK + word)
      .join(' '),
  );
  const fields = {
    titleForms: otherForms(title).join(APART),
    forms: otherForms(abstract).join(APART),
    titleWords: marked(title),
    names: names.join(APART),
    firstName: names[0] ?? '',
    ids: ids.map(idWord).join(APART),
  };
  return {
    url: id,
    content: contentOf(record),
    language: 'en',
    meta: { title, ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')) },
    filters: {
      topic: [...topics],
      kind: [...kinds],
      year: [year],
      day: [date],
      digest: [...digests],
      author: [...authors],
      code: code ? ['yes'] : [],
    },
    sort: { day: date },
  };
}

/** The abstract. Pagefind leaves out records without a word of content, so a paper that has none shows its title again. */
function contentOf({ id, title, abstract }: SearchRecord): string {
  return (
    [abstract, title]
      .find((text) => /[\p{L}\p{N}]/u.test(text))
      ?.replace(/\s+/g, ' ')
      .trim() ?? id
  );
}

/**
 * The words of a text that Pagefind would not find by the letters a query is read as: `color` of a British `colour`,
 * `cplusplus` of `C++`, `oeuvre` of `œuvre`, signs and pairs of signs of an unspaced run, and words that it would
 * join because only a sign parts them.
 */
function otherForms(text: string): string[] {
  const forms = new Set<string>();
  for (const { word, start, end } of withoutCompounds(tokens(text))) {
    const written = text.slice(start, end);
    if (isUnspaced(word)) {
      forms.add(word);
      for (const sign of written.match(/\P{M}\p{M}*/gu) ?? []) forms.add(fold(sign));
    } else if (
      word !== plainly(written) ||
      isBesideSign(text, start, end) ||
      isPartedFurther(text, start, end)
    )
      forms.add(word);
  }
  return [...forms];
}

/** A word as Pagefind reads it. */
function plainly(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace('.', '');
}

/** True for a part of a compound that Pagefind parts further: `MoE` of `Self-MoE`. */
function isPartedFurther(text: string, start: number, end: number): boolean {
  const besideHyphen = /[-‐‑]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
  return besideHyphen && /\p{L}\p{Lu}|\p{N}\p{L}|\p{L}\p{N}/u.test(text.slice(start, end));
}

/** True where a sign other than a hyphen stands between a word and the next letter before or after it. */
function isBesideSign(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}][^\p{L}\p{N}\s-]+$/u.test(text.slice(Math.max(0, start - 4), start)) ||
    /^[^\p{L}\p{N}\s-]+[\p{L}\p{N}]/u.test(text.slice(end, end + 4))
  );
}
