import { compare } from '../compare.ts';
import { termKey, termsOf } from '../terms.ts';
import { createNearest } from './nearest.ts';
import { type Comparable, termNumber } from './term-counts.ts';
import { type Vector, vectorsOf } from './vectors.ts';

/** A paper to be related to others. */
export interface RelatablePaper extends Comparable {
  readonly id: string;
}

/** A paper near another, and the words that say why. */
export interface RelatedPaper {
  readonly id: string;
  /** Distinctive words and phrases of both, as the other paper writes them, the most distinctive first; may be empty. */
  readonly phrases: readonly string[];
}

/** Papers less alike than this are not related. Cosine. */
const ALIKE = 0.08;
/** A reason has at most so many phrases, none much weaker than the first. */
const MOST_PHRASES = 3;
const WEAK = 0.4;

/** For every paper the papers nearest to it, nearest first, with the reason in words. */
export function relate(papers: readonly RelatablePaper[], most = 6): Map<string, RelatedPaper[]> {
  const found = vectorsOf(papers);
  const nearest = createNearest(
    found,
    papers.map(({ id }) => id),
  );
  return new Map(
    papers.map(({ id, title, abstract }, index) => {
      const near = nearest(index, most).filter(({ similarity }) => similarity >= ALIKE);
      const words = near.length > 0 ? wordsOf(`${title}. ${abstract}`) : new Map<number, Shown>();
      return [
        id,
        near.map((other) => ({
          id: papers[other.index]!.id,
          phrases: reason(found.vectors[index]!, found.vectors[other.index]!, found.terms, words),
        })),
      ];
    }),
  );
}

/** What two papers share, in the words of one of them. */
function reason(own: Vector, other: Vector, terms: Uint32Array, words: ReadonlyMap<number, Shown>): string[] {
  const theirs = new Map([...other.terms].map((term, at) => [term, other.weights[at]!]));
  const shared = [...own.terms]
    // A topic is a term too, and no word of the text.
    .flatMap((term, at) => {
      const word = words.get(terms[term]!);
      return word ? { ...word, weight: own.weights[at]! * (theirs.get(term) ?? 0) } : [];
    })
    .filter(({ weight }) => weight > 0)
    // A pair of words explains more than one word.
    .sort((a, b) => pairFirst(b) - pairFirst(a) || compare(a.key, b.key));
  const phrases: string[] = [];
  const said = new Set<string>();
  for (const term of shared) {
    if (pairFirst(term) < WEAK * pairFirst(shared[0]!)) break;
    const parts = term.key.split(' ');
    if (parts.some((part) => said.has(part))) continue;
    for (const part of parts) said.add(part);
    phrases.push(term.shown);
    if (phrases.length === MOST_PHRASES) break;
  }
  return phrases;
}

/** A term of a text as the text shows it. */
interface Shown {
  readonly key: string;
  readonly shown: string;
}

function pairFirst({ key, weight }: { key: string; weight: number }): number {
  return key.includes(' ') ? 2 * weight : weight;
}

/** Every term of a text as the text first writes it; in small letters unless it is an acronym. */
function wordsOf(text: string): Map<number, Shown> {
  const words = new Map<number, Shown>();
  for (const term of termsOf(text)) {
    const number = termNumber(term);
    if (words.has(number)) continue;
    const shown = text.slice(term.start, term.end).replace(/\p{Lu}\p{Ll}+/gu, small);
    words.set(number, { key: termKey(term), shown });
  }
  return words;
}

/** A capital that only begins a word is made small; "ImageNet" and "LoRA" keep theirs. */
function small(part: string, at: number, whole: string): string {
  const before = whole[at - 1];
  const after = whole[at + part.length];
  const alone = !isLetter(before) && !isLetter(after);
  return alone ? part.toLowerCase() : part;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
