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

/** A paper's terms with their places in its text: what reasons are told in. Each array goes with `terms`. */
export interface LocatedTerms extends TermCounts {
  /** Where each first stands in the text (`textOf`); a topic stands nowhere, and both are 0. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The number of a pair's first word, or of the word itself. */
  readonly firsts: Uint32Array;
  /** The number of a pair's second word; 0 where there is none. */
  readonly seconds: Uint32Array;
}

/** The text in which the places of a paper's terms are told. No pair of words goes over the full stop. */
export function textOf({ title, abstract }: Pick<Comparable, 'title' | 'abstract'>): string {
  return `${title}. ${abstract}`;
}

/** Counts the terms of a paper's text, and its topics. */
export function countTerms(paper: Comparable): TermCounts {
  const { terms, occurrences } = withTopics(locateTerms(paper), paper.topics ?? []);
  return { terms, occurrences };
}

/** Counts the terms of a paper's text, and tells where they stand. */
export function locateTerms(paper: Pick<Comparable, 'title' | 'abstract'>): LocatedTerms {
  const found = new Map<number, { times: number; readonly term: Term }>();
  for (const term of termsOf(textOf(paper))) {
    const number = termNumber(term);
    const times = term.start < paper.title.length ? TITLE : 1;
    const known = found.get(number);
    if (known) known.times += times;
    else found.set(number, { times, term });
  }
  const terms = Uint32Array.from(found.keys()).sort();
  const each = (value: (term: Term) => number) =>
    Uint32Array.from(terms, (number) => value(found.get(number)!.term));
  return {
    terms,
    occurrences: Uint8ClampedArray.from(terms, (number) => found.get(number)!.times),
    starts: each(({ start }) => start),
    ends: each(({ end }) => end),
    firsts: each(({ stem }) => termNumber({ stem })),
    seconds: each(({ second }) => (second === undefined ? 0 : termNumber({ stem: second }))),
  };
}

/** The terms of a paper and its topics, which come after all terms of texts. */
export function withTopics(located: LocatedTerms, topics: readonly string[]): LocatedTerms {
  const numbers = Uint32Array.from(new Set(topics.map(topicNumber))).sort();
  const { occurrences } = located;
  const longer = (own: Uint32Array, more = new Uint32Array(numbers.length)): Uint32Array => {
    const all = new Uint32Array(own.length + more.length);
    all.set(own);
    all.set(more, own.length);
    return all;
  };
  const times = new Uint8ClampedArray(occurrences.length + numbers.length).fill(TOPIC);
  times.set(occurrences);
  return {
    terms: longer(located.terms, numbers),
    occurrences: times,
    starts: longer(located.starts),
    ends: longer(located.ends),
    firsts: longer(located.firsts),
    seconds: longer(located.seconds),
  };
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
