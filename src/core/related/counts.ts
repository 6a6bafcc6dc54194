import { type Term, termKey, termsOf } from '../terms.ts';

/** A paper as it is compared. */
export interface Comparable {
  /** Plain text. */
  readonly title: string;
  readonly abstract: string;
  /** Slugs of its topics; papers under one topic are nearer. */
  readonly topics?: readonly string[];
}

/** The terms of a paper, each once, and how often it has each; in four flat arrays. */
export interface TermCounts {
  /** Their numbers. */
  readonly terms: Uint32Array;
  readonly occurrences: Uint32Array;
  /** Where each first stands in the paper's text (`textOf`); a topic stands nowhere, and both are 0. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A term in the title counts this often. */
const TITLE = 3;
/** A topic weighs as much as this many occurrences of a term. */
const TOPIC = 8;

/** Begins the key of a topic, which is a term too; no term of a text begins so. */
const TOPIC_KEY = '#';

/** True for a term that is a topic. */
export function isTopicKey(key: string): boolean {
  return key.startsWith(TOPIC_KEY);
}

/** The text in which the places of a paper's terms are told. No pair of words goes over the full stop. */
export function textOf({ title, abstract }: Comparable): string {
  return `${title}. ${abstract}`;
}

/** Counts the terms of papers, and gives every term a number. */
export class TermCounter {
  /** The terms by number. */
  readonly keys: string[] = [];
  private readonly words = new Map<string, number>();
  // Pairs are looked up word by word: joining them for each look-up would cost more.
  private readonly pairs = new Map<string, Map<string, number>>();

  count(paper: Comparable): TermCounts {
    const own = new Map<number, { times: number; readonly start: number; readonly end: number }>();
    const add = (term: Term, times: number): void => {
      const number = this.numberOf(term);
      const known = own.get(number);
      if (known) known.times += times;
      else own.set(number, { times, start: term.start, end: term.end });
    };
    for (const term of termsOf(textOf(paper))) add(term, term.start < paper.title.length ? TITLE : 1);
    for (const slug of paper.topics ?? []) add({ stem: TOPIC_KEY + slug, start: 0, end: 0 }, TOPIC);
    const counts = [...own.values()];
    return {
      terms: Uint32Array.from(own.keys()),
      occurrences: Uint32Array.from(counts, ({ times }) => times),
      starts: Uint32Array.from(counts, ({ start }) => start),
      ends: Uint32Array.from(counts, ({ end }) => end),
    };
  }

  private numberOf(term: Term): number {
    const { stem, second } = term;
    if (second === undefined) return this.find(this.words, stem, term);
    let seconds = this.pairs.get(stem);
    if (!seconds) {
      seconds = new Map();
      this.pairs.set(stem, seconds);
    }
    return this.find(seconds, second, term);
  }

  private find(known: Map<string, number>, word: string, term: Term): number {
    const number = known.get(word);
    if (number !== undefined) return number;
    known.set(word, this.keys.length);
    return this.keys.push(termKey(term)) - 1;
  }
}
