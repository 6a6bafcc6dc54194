import { american } from '../words.ts';

/** A word of a text: as it is compared, its place among the words, and where its letters stand. */
export interface Token {
  readonly word: string;
  /** Words are counted from 0; a compound written together stands at its first part. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are noise. Characters. */
const LONGEST = 40;
/** Scripts that part no words by spaces. */
const UNSPACED_SIGN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** `C++`, `C#`, `A*`: a letter whose sign is part of the name. */
const SIGNED = '(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#|\\*)(?![\\p{L}\\p{N}+#*])';
const RUN = new RegExp(
  `${SIGNED}|(?:${UNSPACED_SIGN}\\p{M}*)+|(?:(?!${UNSPACED_SIGN})[\\p{L}\\p{N}\\p{M}]|(?<=\\p{N})\\.(?=\\p{N}))+`,
  'gu',
);
const UNSPACED = new RegExp(`^${UNSPACED_SIGN}`, 'u');
const SIGN_NAMES: readonly (readonly [sign: string, name: string])[] = [
  ['++', 'plusplus'],
  ['#', 'sharp'],
  ['*', 'star'],
];
const HYPHEN = /^[-‐‑]$/;
/** A compound of more parts ("state-of-the-art") is nobody's word. */
const MOST_PARTS = 3;
/** Letters that are no other letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  æ: 'ae',
  ı: 'i',
};

/** A word without case, accents and typographic variants: `Schrödinger` → `schrodinger`, `C++` → `cplusplus`. */
export function fold(text: string): string {
  let folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþœæı]/g, (letter) => LETTERS[letter]!);
  for (const [sign, name] of SIGN_NAMES) folded = folded.replaceAll(sign, name);
  return folded;
}

/** True for a word of a script that parts no words by spaces. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/**
 * The words of a text, in American spelling. Hyphens are letters that may be left out: `cross-lingual` is two words
 * side by side, and one word `crosslingual` at the place of the first. Where no spaces part words, as in Chinese and
 * Thai, each pair of signs is a word.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  let compound: Token[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (UNSPACED.test(run)) {
      for (const [word, from, to] of pairs(run))
        found.push({ word, position: position++, start: start + from, end: start + to });
      compound = [];
      continue;
    }
    const word = wordOf(run);
    if (!word) continue;
    const token = { word, position: position++, start, end };
    found.push(token);
    const before = compound.at(-1);
    compound =
      before && HYPHEN.test(text.slice(before.end, start))
        ? [...compound.slice(1 - MOST_PARTS), token]
        : [token];
    for (let first = 0; first < compound.length - 1; first++) {
      const parts = compound.slice(first);
      const joined = parts.map((part) => part.word).join('');
      if (joined.length <= LONGEST)
        found.push({ word: joined, position: parts[0]!.position, start: parts[0]!.start, end });
    }
  }
  return found;
}

/** Most words of papers are words of other papers, and reading one costs a dozen replacements. */
const known = new Map<string, string>();
const MOST_KNOWN = 200_000;

/** A run of letters and digits as a word; empty where nothing of it counts. */
function wordOf(run: string): string {
  const before = known.get(run);
  if (before !== undefined) return before;
  const letters = fold(run).replace(/[^\p{L}\p{N}]+/gu, '');
  const word = american(letters.slice(0, LONGEST));
  if (known.size < MOST_KNOWN) known.set(run, word);
  return word;
}

/** The tokens that are no compounds of others: `cross` and `lingual`, without `crosslingual`. */
export function withoutCompounds<T extends Token>(all: readonly T[]): T[] {
  const lastStart = new Map<number, number>();
  for (const { start, end } of all) lastStart.set(end, Math.max(start, lastStart.get(end) ?? 0));
  return all.filter(({ start, end }) => start === lastStart.get(end));
}

/** The words of a text without compounds. */
export function plainWords(text: string): string[] {
  return withoutCompounds(tokens(text)).map(({ word }) => word);
}

/** Each two signs that stand side by side, and where; a sign that stands alone. Marks belong to the sign before them. */
function pairs(run: string): [word: string, from: number, to: number][] {
  const signs = [...run.matchAll(/\P{M}\p{M}*/gu)];
  const endOf = (index: number): number => signs[index]!.index + signs[index]![0].length;
  if (signs.length === 1) return [[fold(run), 0, run.length]];
  return signs
    .slice(1)
    .map((sign, index) => [fold(signs[index]![0] + sign[0]), signs[index]!.index, endOf(index + 1)]);
}
