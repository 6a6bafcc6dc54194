import { compare } from '../compare.ts';
import { type Term, termKey, termsOf } from '../terms.ts';

/** A paper as it is compared. */
export interface Comparable {
  /** Plain text. */
  readonly title: string;
  readonly abstract: string;
  /** Slugs of its topics; papers under one topic are nearer. */
  readonly topics?: readonly string[];
}

/** What a paper is about: numbers of its most distinctive terms, and their weights (of length 1 together). */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** A term in the title counts this often. */
const TITLE = 3;
/** A topic weighs as much as this many occurrences of a term. */
const TOPIC = 8;
/** Added to the number of papers that have a term: else a rare word would outweigh all the others. */
const SMOOTHING = 4;
/** More terms than this blur what a paper is about. */
const MOST_TERMS = 64;
/** Terms of more than this share of the papers distinguish none, unless they are few. */
const COMMON = 0.1;
const FEW = 40;

/** Begins the key of a topic, which is a term too; no term of a text begins so. */
const TOPIC_KEY = '#';

export interface Vectors {
  readonly vectors: readonly Vector[];
  /** The terms by number. */
  readonly keys: readonly string[];
}

/**
 * TF-IDF vectors of papers, over terms of their text and their topics.
 * @param ends numbers of papers, ascending, the last of them all: the papers up to one are weighed by how many of just
 * so many have a term
 */
export function vectorsOf(papers: readonly Comparable[], ends: readonly number[] = [papers.length]): Vectors {
  const numbers = new TermNumbers();
  const { keys } = numbers;
  const counts = papers.map((paper) => countsOf(paper, numbers));
  const spread = new Uint32Array(keys.length);
  const vectors: Vector[] = [];
  for (const end of ends) {
    const own = counts.slice(vectors.length, end);
    for (const { terms } of own) for (const term of terms) spread[term]!++;
    vectors.push(...own.map((count) => weigh(count, keys, spread, end)));
  }
  return { keys, vectors };
}

/**
 * @param spread how many papers have each term
 * @param papers how many there are
 */
function weigh(
  { terms, occurrences }: Counts,
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

/** True for a term that is a topic. */
export function isTopicKey(key: string): boolean {
  return key.startsWith(TOPIC_KEY);
}

/** Gives every term a number. Pairs are looked up word by word: joining them for each look-up would cost more. */
class TermNumbers {
  readonly keys: string[] = [];
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<string, Map<string, number>>();

  of(term: Pick<Term, 'stem' | 'second'>): number {
    const { stem, second } = term;
    if (second === undefined) return this.find(this.words, stem, term);
    let seconds = this.pairs.get(stem);
    if (!seconds) {
      seconds = new Map();
      this.pairs.set(stem, seconds);
    }
    return this.find(seconds, second, term);
  }

  private find(known: Map<string, number>, word: string, term: Pick<Term, 'stem' | 'second'>): number {
    const number = known.get(word);
    if (number !== undefined) return number;
    known.set(word, this.keys.length);
    return this.keys.push(termKey(term)) - 1;
  }
}

/** Numbers of a paper's terms, and how often it has each. */
interface Counts {
  readonly terms: Uint32Array;
  readonly occurrences: Float64Array;
}

function countsOf({ title, abstract, topics = [] }: Comparable, numbers: TermNumbers): Counts {
  const own = new Map<number, number>();
  const add = (term: Pick<Term, 'stem' | 'second'>, times: number): void => {
    const number = numbers.of(term);
    own.set(number, (own.get(number) ?? 0) + times);
  };
  for (const term of termsOf(title)) add(term, TITLE);
  for (const term of termsOf(abstract)) add(term, 1);
  for (const slug of topics) add({ stem: TOPIC_KEY + slug }, TOPIC);
  return { terms: Uint32Array.from(own.keys()), occurrences: Float64Array.from(own.values()) };
}
