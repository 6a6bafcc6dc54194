import { stemmer } from 'stemmer';

/** A word of a text: the form in which it is compared, and its place. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are no words of a language, and stemming them could be made slow. Characters. */
const LONGEST = 40;
/** How many stems are remembered; a corpus has fewer words than this, an attack need not. */
const REMEMBERED = 200_000;
/** Words that Porter's rules would make one with others: with generate, token, experience, anime, universal. */
const CONFUSED = /^(?:generalist|general|tokeniz|experiment|animal|universit)/;
/** The names of benchmarks end in "Bench", with or without a hyphen before it. */
const WORD = /[\p{L}\p{N}]+?(?=Bench(?![\p{L}\p{N}]))|[\p{L}\p{N}]+/gu;
const stems = new Map<string, string>();

/** A text's words: runs of letters and figures, so that hyphens part them as spaces do; "MedBench" is two. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD))
    found.push({ stem: stemOf(match[0]), start: match.index, end: match.index + match[0].length });
  return found;
}

/** What a word is compared by: its stem (Porter's), in small letters, British spelling made American. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const small = american(word.toLowerCase());
  const stem =
    small.length > LONGEST || !/^[a-z]+$/.test(small)
      ? small.replace(/(?<=\d[a-z]?)s$/, '')
      : (CONFUSED.exec(small)?.[0] ?? stemmer(small));
  if (stems.size < REMEMBERED) stems.set(word, stem);
  return stem;
}

/** True for a phrase that matches as it is written or not at all: an acronym, such as KD or LoRA. */
export function isAcronym(phrase: string): boolean {
  return !/[\s-]/.test(phrase) && /\p{Lu}.*\p{Lu}/u.test(phrase);
}

/** A word in the singular; in small letters and American spelling unless its case matters. */
export function singular(word: string, keepsCase: boolean): string {
  const one = word.replace(/(?<=[^s])s$/, '');
  return keepsCase ? one : american(one.toLowerCase());
}

/** What is left of a singular without the ending of a verb: "distill" of "distilled" and "distilling". */
export function verbStem(word: string): string {
  const bare = word.replace(/(?:ing|ed|es?)$/, '');
  return bare.length < 3 ? word : bare.replace(/([bdfglmnprt])\1$/, '$1');
}

/** A word in small letters, British spelling made American. */
export function american(word: string): string {
  if (word.length > LONGEST) return word;
  return word
    .replace(/is(e|ed|es|er|ing|ation|ations)$/, 'iz$1')
    .replace(/(?<=[a-z]{3})our(s|ed|ing|al|ally|ful|able|hoods?)?$/, 'or$1')
    .replace(/ys(e|ed|es|er|ing)$/, 'yz$1')
    .replace(/(cent|met|lit|theat|fib|calib)re(s?)$/, '$1er$2')
    .replace(/^centr(ed|ing)$/, 'center$1')
    .replace(/^(def|off|lic|pret)ence(s)?$/, '$1ense$2')
    .replace(/ogue(s)?$/, 'og$1');
}
