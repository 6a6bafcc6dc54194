import { historyOf, horizonOf, weighedAt } from './history.ts';
import { createNearest } from './nearest.ts';
import { type Comparable, type LocatedTerms, textOf } from './term-counts.ts';
import { type Vector, weigh } from './vectors.ts';

/** A paper to be related to others. */
export interface RelatablePaper extends Comparable {
  readonly id: string;
  /** The day it came, YYYY-MM-DD. */
  readonly date: string;
  readonly counts: LocatedTerms;
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

/**
 * For every paper the papers nearest to it, nearest first, with the reason in words. Made so that a new digest changes
 * the lists of few earlier papers; see `history.ts`.
 */
export function relate(all: readonly RelatablePaper[], most = 6): Map<string, RelatedPaper[]> {
  const history = historyOf(all);
  const { papers, endOf } = history;
  const { vectors, terms } = weigh(
    papers.map(({ counts }) => counts),
    weighedAt(history),
  );
  const nearest = createNearest(
    { vectors, terms },
    papers.map(({ id }) => id),
  );
  return new Map(
    papers.map((paper, index) => {
      const horizon = horizonOf(endOf[index]!, papers.length);
      const near = nearest(index, most, (other) => other < horizon).filter(
        ({ similarity }) => similarity >= ALIKE,
      );
      const places = new Map([...paper.counts.terms].map((term, place) => [term, place]));
      const related = near.map((other) => {
        const shared = sharedTerms(vectors[index]!, vectors[other.index]!).map(({ term, weight }) => ({
          place: places.get(terms[term]!)!,
          weight,
        }));
        return { id: papers[other.index]!.id, phrases: reason(paper, shared) };
      });
      return [paper.id, related];
    }),
  );
}

/** The terms that two papers have, and what they weigh in both together. */
function sharedTerms(own: Vector, other: Vector): { term: number; weight: number }[] {
  const theirs = new Map([...other.terms].map((term, at) => [term, other.weights[at]!]));
  return [...own.terms]
    .map((term, at) => ({ term, weight: own.weights[at]! * (theirs.get(term) ?? 0) }))
    .filter(({ weight }) => weight > 0);
}

/**
 * What a paper shares with another, in its own words, the most distinctive first.
 * @param shared terms by their places in the paper's counts
 */
function reason(
  paper: RelatablePaper,
  shared: readonly { readonly place: number; readonly weight: number }[],
): string[] {
  const { starts, ends, firsts, seconds } = paper.counts;
  const text = textOf(paper);
  // A pair of words explains more than one word. A topic stands nowhere in the text.
  const best = shared
    .filter(({ place }) => ends[place] !== 0)
    .map(({ place, weight }) => ({ place, weight: seconds[place] === 0 ? weight : 2 * weight }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  const phrases: string[] = [];
  const said = new Set<number>();
  for (const { place, weight } of best) {
    if (weight < WEAK * best[0]!.weight) break;
    const parts = [firsts[place]!, seconds[place]!].filter((part) => part !== 0);
    if (parts.some((part) => said.has(part))) continue;
    for (const part of parts) said.add(part);
    // In small letters unless it is an acronym.
    phrases.push(text.slice(starts[place], ends[place]).replace(/\p{Lu}\p{Ll}+/gu, small));
    if (phrases.length === MOST_PHRASES) break;
  }
  return phrases;
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
