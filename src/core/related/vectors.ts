import { type Comparable, countTerms, isTopic, type TermCounts } from './term-counts.ts';
import { TermTable } from './term-table.ts';

/** What a paper is about: its most distinctive terms, and their weights (of length 1 together). */
export interface Vector {
  /** The terms' places in `Vectors.terms`. */
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

export interface Vectors {
  readonly vectors: readonly Vector[];
  /** The numbers of all terms (`termNumber`). */
  readonly terms: Uint32Array;
}

/** Added to the number of papers that have a term: else a rare word would outweigh all the others. */
const SMOOTHING = 4;
/** More terms than this blur what a paper is about. */
const MOST_TERMS = 64;
/** Terms of more than this share of the papers distinguish none, unless they are few. */
const COMMON = 0.1;
const FEW = 40;
/** What a term's frequency in a paper weighs, by how often it is there. */
const FREQUENCY = Float64Array.from({ length: 256 }, (_, times) => 1 + Math.log(times));

/** TF-IDF vectors of papers, over terms of their text and their topics. */
export function vectorsOf(papers: readonly Comparable[]): Vectors {
  return weigh(papers.map(countTerms));
}

/**
 * TF-IDF vectors of papers whose terms are counted.
 * @param ends numbers of papers, ascending, the last of them all: the papers up to one are weighed by how many of just
 * so many have a term. Without it they do not depend on the papers' order.
 */
export function weigh(counts: readonly TermCounts[], ends: readonly number[] = [counts.length]): Vectors {
  const table = new TermTable();
  const places = counts.map(({ terms }) => terms.map((term) => table.placeOf(term)));
  const terms = table.terms();
  const spread = new Uint32Array(terms.length);
  const vectors: Vector[] = [];
  for (const end of ends) {
    const own = places.slice(vectors.length, end);
    for (const paper of own) for (const place of paper) spread[place]!++;
    const rarity = rarityOf(terms, spread, end);
    vectors.push(
      ...own.map((paper, index) => vectorOf(paper, counts[end - own.length + index]!.occurrences, rarity)),
    );
  }
  return { terms, vectors };
}

/**
 * What each term weighs by how few papers have it; 0 for one that distinguishes none.
 * @param spread how many papers have each
 * @param papers how many there are
 */
function rarityOf(terms: Uint32Array, spread: Uint32Array, papers: number): Float64Array {
  const most = Math.max(FEW, papers * COMMON);
  // The root, because two papers that share a term multiply its weights: its rarity counts once.
  return Float64Array.from(spread, (having, place) =>
    having > 1 && (having <= most || isTopic(terms[place]!))
      ? Math.sqrt(Math.log(1 + papers / (having + SMOOTHING)))
      : 0,
  );
}

/** The heaviest terms of a paper, in the order of their numbers, which also decides between equal ones. */
function vectorOf(places: Uint32Array, occurrences: Uint8ClampedArray, rarity: Float64Array): Vector {
  const terms = new Uint32Array(places.length);
  const weights = new Float64Array(places.length);
  let size = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const weight = FREQUENCY[occurrences[at]!]! * rarity[place]!;
    if (weight === 0) continue;
    terms[size] = place;
    weights[size++] = weight;
  }
  if (size > MOST_TERMS) size = keepHeaviest(terms, weights, size);
  let squares = 0;
  for (let at = 0; at < size; at++) squares += weights[at]! ** 2;
  for (let at = 0; at < size; at++) weights[at]! /= Math.sqrt(squares);
  return { terms: terms.slice(0, size), weights: weights.slice(0, size) };
}

/** Moves the heaviest terms to the front, their order unchanged; returns how many there are. */
function keepHeaviest(terms: Uint32Array, weights: Float64Array, size: number): number {
  const ranked = weights.slice(0, size).sort();
  const least = ranked[size - MOST_TERMS]!;
  let equals = MOST_TERMS - (size - 1 - ranked.lastIndexOf(least));
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const weight = weights[at]!;
    if (weight < least || (weight === least && equals-- <= 0)) continue;
    terms[kept] = terms[at]!;
    weights[kept++] = weight;
  }
  return kept;
}
