import { fold } from '../../../src/core/search/tokens.ts';
import { isContentWord } from '../../../src/core/terms.ts';

/** A query and the paper it is meant to find. */
export interface BenchQuery {
  readonly text: string;
  readonly wanted: string;
}

/** The kinds of queries of the bench, by their names. */
export type Queries = Readonly<Record<string, readonly BenchQuery[]>>;

interface Titled {
  readonly id: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/** A small generator of numbers from 0 to 1 (mulberry32): the same seed, the same queries. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Queries made from titles of papers drawn by chance. Distinctive words are the two of a title that fewest titles have,
 * of five letters and more for a beginning or a typo: of a shorter word 60 % is next to nothing.
 * @param papers each title but once: of two papers called the same no query can want one
 */
export function makeQueries(papers: readonly Titled[], count: number, seed: number): Queries {
  const next = random(seed);
  const frequency = new Map<string, number>();
  for (const { title } of papers)
    for (const word of new Set(wordsOf(title).map(fold))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const called = Map.groupBy(papers, ({ title }) => fold(title));
  const once = papers.filter(({ title }) => called.get(fold(title))!.length === 1);
  const made: Record<string, BenchQuery[]> = {
    'exact title': [],
    'two distinctive words': [],
    'beginning and a word': [],
    'one typo': [],
    'arXiv id': [],
  };
  while (made['exact title']!.length < count) {
    const paper = once[Math.floor(next() * once.length)]!;
    const rare = (shortest: number): string[] =>
      [...new Set(wordsOf(paper.title))]
        .filter((word) => isContentWord(word) && word.length >= shortest)
        .sort((a, b) => frequency.get(fold(a))! - frequency.get(fold(b))!)
        .slice(0, 2);
    const two = rare(1);
    const long = rare(5);
    if (two.length < 2 || long.length < 2 || paper.ids.length === 0) continue;
    const swap = next() < 0.5;
    const [first = '', second = ''] = swap ? [...long].reverse() : long;
    const push = (kind: string, text: string): number => made[kind]!.push({ text, wanted: paper.id });
    push('exact title', paper.title);
    push('two distinctive words', two.join(' '));
    push('beginning and a word', `${first.slice(0, Math.ceil(first.length * 0.6))} ${second}`);
    push('one typo', next() < 0.5 ? `${typo(first, next)} ${second}` : `${first} ${typo(second, next)}`);
    push('arXiv id', paper.ids[0]!);
  }
  return made;
}

function wordsOf(title: string): string[] {
  return title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A letter left out, put in, replaced or swapped with its neighbour, anywhere in the word. */
function typo(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const made = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  ][Math.floor(next() * 4)]!;
  return made.toLowerCase() === word.toLowerCase() ? typo(word, next) : made;
}
