import { type Term, termsOf } from '../terms.ts';

/** A paper as it is compared. */
export interface Comparable {
  /** Plain text. */
  readonly title: string;
  readonly abstract: string;
  /** Slugs of its topics; papers under one topic are nearer. */
  readonly topics?: readonly string[];
}

/** The terms of one paper and how often it has each: all that other papers are compared with, and nothing of them. */
export interface TermCounts {
  /** The numbers of its terms (`termNumber`), ascending. */
  readonly terms: Uint32Array;
  /** How often the paper has each; 255 times are the most that count. */
  readonly occurrences: Uint8ClampedArray;
}

/** A term in the title counts this often. */
const TITLE = 3;
/** A topic weighs as much as this many occurrences of a term. */
const TOPIC = 8;
/** The bit that only the numbers of topics have, which are terms too. */
const TOPIC_BIT = 0x80000000;

/** Counts the terms of a paper's text, and its topics. */
export function countTerms({ title, abstract, topics = [] }: Comparable): TermCounts {
  const counts = new Map<number, number>();
  const add = (number: number, times: number): void => {
    counts.set(number, (counts.get(number) ?? 0) + times);
  };
  for (const term of termsOf(title)) add(termNumber(term), TITLE);
  for (const term of termsOf(abstract)) add(termNumber(term), 1);
  for (const slug of topics) add(topicNumber(slug), TOPIC);
  const terms = Uint32Array.from(counts.keys()).sort();
  return { terms, occurrences: Uint8ClampedArray.from(terms, (term) => counts.get(term)!) };
}

/**
 * A number for a term, the same in every library: a hash (FNV-1a, 31 bits), so that a paper's counts need no list of all
 * terms. Of the 617,333 terms of 40,717 arXiv papers 83 share their number with another: too few to change what anybody
 * could see.
 */
export function termNumber({ stem, second }: Pick<Term, 'stem' | 'second'>): number {
  const first = hash(stem);
  return (second === undefined ? first : hash(second, hash(' ', first))) >>> 1;
}

/** True for the number of a topic. */
export function isTopic(number: number): boolean {
  return number >= TOPIC_BIT;
}

function topicNumber(slug: string): number {
  return ((hash(slug) >>> 1) | TOPIC_BIT) >>> 0;
}

function hash(text: string, start = 0x811c9dc5): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
