import { termsOf } from '../terms.ts';

/** A paper as it is compared. */
export interface Comparable {
  /** Plain text. */
  readonly title: string;
  readonly abstract: string;
  /** Slugs of its topics; papers under one topic are nearer. */
  readonly topics?: readonly string[];
}

/** What a paper is about: numbers of its most telling terms, and their weights (of length 1 together). */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** A term in the title counts this often. */
const TITLE = 2;
/** A topic weighs as much as this many tellings of a term. */
const TOPIC = 8;
/** As if so many more papers had each term: else a rare word would outweigh all the others. */
const SMOOTHING = 4;
/** More terms than this blur what a paper is about. */
const MOST_TERMS = 48;
/** Terms of more than this share of the papers tell nothing, unless they are few. */
const COMMON = 0.02;
const FEW = 40;

/** Topics are terms of their own kind, which no text holds. */
const TOPIC_KEY = '#';

export interface Vectors {
  readonly vectors: readonly Vector[];
  /** The terms by number. */
  readonly keys: readonly string[];
}

/** TF-IDF vectors of papers, over terms of their text and their topics. */
export function vectorsOf(papers: readonly Comparable[]): Vectors {
  const numbers = new Map<string, number>();
  const counts = papers.map((paper) => countsOf(paper, numbers));
  const spread = new Uint32Array(numbers.size);
  for (const { terms } of counts) for (const term of terms) spread[term]!++;
  const keys = [...numbers.keys()];
  const most = Math.max(FEW, papers.length * COMMON);
  const isTelling = (term: number): boolean =>
    spread[term]! > 1 && (spread[term]! <= most || keys[term]!.startsWith(TOPIC_KEY));
  return {
    keys,
    vectors: counts.map(({ terms, tellings }) => {
      const weighted = [...terms]
        .map((term, at) => ({
          term,
          weight: (1 + Math.log(tellings[at]!)) * Math.log(1 + papers.length / (spread[term]! + SMOOTHING)),
        }))
        .filter(({ term }) => isTelling(term))
        .sort((a, b) => b.weight - a.weight || (keys[a.term]! < keys[b.term]! ? -1 : 1))
        .slice(0, MOST_TERMS);
      const length = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
      return {
        terms: Uint32Array.from(weighted, ({ term }) => term),
        weights: Float64Array.from(weighted, ({ weight }) => weight / length),
      };
    }),
  };
}

/** True for a term that stands for a topic. */
export function isTopicKey(key: string): boolean {
  return key.startsWith(TOPIC_KEY);
}

function countsOf({ title, abstract, topics = [] }: Comparable, numbers: Map<string, number>) {
  const own = new Map<number, number>();
  const add = (key: string, times: number): void => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    own.set(number, (own.get(number) ?? 0) + times);
  };
  for (const { key } of termsOf(title)) add(key, TITLE);
  for (const { key } of termsOf(abstract)) add(key, 1);
  for (const slug of topics) add(TOPIC_KEY + slug, TOPIC);
  return { terms: Uint32Array.from(own.keys()), tellings: Float64Array.from(own.values()) };
}
