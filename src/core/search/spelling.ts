import { distance } from './distance.ts';
import { isOfName } from './marks.ts';

/** A word that may have been meant. */
export interface Suggestion {
  readonly word: string;
  readonly distance: number;
}

/** Some words of the index. */
export interface Words {
  readonly words: readonly string[];
  /** How many papers have each word. */
  readonly papers: readonly number[];
  /** Of each word, a bit for each of its letters: most words are told apart by them alone. */
  readonly letters: Int32Array;
}

/** Shorter parts would split any word. Letters. */
const SHORTEST_PART = 3;

export function wordsOf(words: readonly string[], papers: readonly number[]): Words {
  return { words, papers, letters: Int32Array.from(words, lettersOf) };
}

/**
 * The words nearest to a misspelt one: those with fewer letters wrong first, then those with the right first letter
 * and the more common ones.
 * @param vocabulary words to choose from; one may come twice
 * @param most how many letters may be wrong
 */
export function nearWords(
  word: string,
  vocabulary: readonly Words[],
  most: number,
  count: number,
): Suggestion[] {
  const letters = lettersOf(word);
  const found = new Map<string, Suggestion & { score: number }>();
  for (const list of vocabulary)
    for (let index = 0; index < list.words.length; index++) {
      // A wrong letter is one too many here, one too few there.
      if (bits(letters ^ list.letters[index]!) > 2 * most) continue;
      const other = list.words[index]!;
      const far = distance(word, other, most);
      if (far > most || far === 0 || isOfName(other) !== isOfName(word)) continue;
      const commonness = 2 * Math.log2(list.papers[index] ?? 1);
      const score = commonness + (other[0] === word[0] ? 6 : 0) - 40 * far;
      found.set(other, { word: other, distance: far, score });
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map(({ word: other, distance: far }) => ({ word: other, distance: far }));
}

/** The two words that a joined one was, if it is two: of all ways to part it the one whose rarer part is most common. */
export function partsOf(word: string, vocabulary: readonly Words[]): readonly [string, string] | undefined {
  const common = new Map<string, number>();
  for (const { words, papers } of vocabulary)
    words.forEach((known, index) => common.set(known, papers[index] ?? 0));
  let best: readonly [string, string] | undefined;
  let most = 0;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const papers = Math.min(common.get(parts[0]) ?? -1, common.get(parts[1]) ?? -1);
    if (papers > most) {
      most = papers;
      best = parts;
    }
  }
  return best;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let rest = number;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
