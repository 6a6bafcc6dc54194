import { compare } from '../compare.ts';
import { type Comparable, isTopicKey, type TermCounts, textOf } from './counts.ts';
import { historyOf, horizonOf, weighedAt } from './history.ts';
import { createNearest } from './nearest.ts';
import { type Vector, weigh } from './vectors.ts';

/** A paper to be related to others. */
export interface RelatablePaper extends Comparable {
  readonly id: string;
  /** The day it came, YYYY-MM-DD. */
  readonly date: string;
  readonly counts: TermCounts;
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
export function relate(
  all: readonly RelatablePaper[],
  keys: readonly string[],
  most = 6,
): Map<string, RelatedPaper[]> {
  const history = historyOf(all);
  const { papers, endOf } = history;
  const found = weigh(
    papers.map(({ counts }) => counts),
    keys,
    weighedAt(history),
  );
  const nearest = createNearest(
    found,
    papers.map(({ id }) => id),
  );
  return new Map(
    papers.map((paper, index) => {
      const horizon = horizonOf(endOf[index]!, papers.length);
      const near = nearest(index, most, (other) => other < horizon).filter(
        ({ similarity }) => similarity >= ALIKE,
      );
      const related = near.map((other) => ({
        id: papers[other.index]!.id,
        phrases: reason(found.vectors[index]!, found.vectors[other.index]!, keys).map((term) =>
          wordsFor(term, paper),
        ),
      }));
      return [paper.id, related];
    }),
  );
}

/** The terms that two papers share, the most distinctive first. */
function reason(own: Vector, other: Vector, keys: readonly string[]): number[] {
  const theirs = new Map([...other.terms].map((term, at) => [term, other.weights[at]!]));
  const shared = [...own.terms]
    .map((term, at) => ({ term, key: keys[term]!, weight: own.weights[at]! * (theirs.get(term) ?? 0) }))
    .filter(({ key, weight }) => weight > 0 && !isTopicKey(key))
    // A pair of words explains more than one word.
    .sort((a, b) => pairFirst(b) - pairFirst(a) || compare(a.key, b.key));
  const reasons: number[] = [];
  const said = new Set<string>();
  for (const one of shared) {
    if (pairFirst(one) < WEAK * pairFirst(shared[0]!)) break;
    const { key } = one;
    const parts = key.split(' ');
    if (parts.some((part) => said.has(part))) continue;
    for (const part of parts) said.add(part);
    reasons.push(one.term);
    if (reasons.length === MOST_PHRASES) break;
  }
  return reasons;
}

function pairFirst({ key, weight }: { key: string; weight: number }): number {
  return key.includes(' ') ? 2 * weight : weight;
}

/** A term as a paper's text first writes it; in small letters unless it is an acronym. */
function wordsFor(term: number, paper: RelatablePaper): string {
  const { terms, starts, ends } = paper.counts;
  const at = terms.indexOf(term);
  return textOf(paper)
    .slice(starts[at], ends[at])
    .replace(/\p{Lu}\p{Ll}+/gu, small);
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
