import { compare } from '../compare.ts';
import { type Comparable, isTopicKey, TermCounter, type TermCounts } from './counts.ts';

/** What a paper is about: numbers of its most distinctive terms, and their weights (of length 1 together). */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** Added to the number of papers that have a term: else a rare word would outweigh all the others. */
const SMOOTHING = 4;
/** More terms than this blur what a paper is about. */
const MOST_TERMS = 64;
/** Terms of more than this share of the papers distinguish none, unless they are few. */
const COMMON = 0.1;
const FEW = 40;

export interface Vectors {
  readonly vectors: readonly Vector[];
  /** The terms by number. */
  readonly keys: readonly string[];
}

/** TF-IDF vectors of papers, over terms of their text and their topics. */
export function vectorsOf(papers: readonly Comparable[]): Vectors {
  const counter = new TermCounter();
  return weigh(
    papers.map((paper) => counter.count(paper)),
    counter.keys,
  );
}

/**
 * TF-IDF vectors of papers whose terms are counted.
 * @param ends numbers of papers, ascending, the last of them all: the papers up to one are weighed by how many of just
 * so many have a term
 */
export function weigh(
  counts: readonly TermCounts[],
  keys: readonly string[],
  ends: readonly number[] = [counts.length],
): Vectors {
  const spread = new Uint32Array(keys.length);
  const vectors: Vector[] = [];
  for (const end of ends) {
    const own = counts.slice(vectors.length, end);
    for (const { terms } of own) for (const term of terms) spread[term]!++;
    vectors.push(...own.map((count) => vectorOf(count, keys, spread, end)));
  }
  return { keys, vectors };
}

/**
 * @param spread how many papers have each term
 * @param papers how many there are
 */
function vectorOf(
  { terms, occurrences }: TermCounts,
  keys: readonly string[],
  spread: Uint32Array,
  papers: number,
): Vector {
  const most = Math.max(FEW, papers * COMMON);
  const isDistinctive = (term: number): boolean =>
    spread[term]! > 1 && (spread[term]! <= most || isTopicKey(keys[term]!));
  const weighted = [...terms]
    .map((term, at) => ({
      term,
      // The root, because two papers that share a term multiply its weights: its rarity counts once.
      weight:
        (1 + Math.log(occurrences[at]!)) * Math.sqrt(Math.log(1 + papers / (spread[term]! + SMOOTHING))),
    }))
    .filter(({ term }) => isDistinctive(term))
    .sort((a, b) => b.weight - a.weight || compare(keys[a.term]!, keys[b.term]!))
    .slice(0, MOST_TERMS);
  const length = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
  return {
    terms: Uint32Array.from(weighted, ({ term }) => term),
    weights: Float64Array.from(weighted, ({ weight }) => weight / length),
  };
}
