import { chunkOf, chunksOf, partWords } from './chunks.ts';
import type { VocabularyHead } from './manifest.ts';
import { isOfName } from './marks.ts';
import { rememberEach } from './remember.ts';
import type { Words } from './spelling.ts';
import { wordsOf } from './spelling.ts';

/**
 * The words of the papers, which Pagefind does not list: whether there is such a word, how many papers have it, and
 * which words may have been meant by a misspelt one. A wrong letter leaves either the beginning or the end of a word
 * as it was. So the words are sorted twice, by their letters and by their letters read backwards, and a misspelt word
 * costs the few files around it in each order, however many words there are.
 *
 * Short words stand apart from long ones, or the few right letters of a short word would cover most of the files. Words
 * in between stand in both, so that one letter more or less leads out of neither.
 */
const ORDERS = ['short-begin', 'short-end', 'long-begin', 'long-end'] as const;
type Order = (typeof ORDERS)[number];

/** Letters. */
const LONGEST_SHORT = 6;
const SHORTEST_LONG = 5;
/** How many right letters at either end are enough: endings are more alike than beginnings. */
const BEGINNING = 3;
const END = 4;
/** How many files one end of a word may cost. */
const MOST_FILES = 6;
/** How much of a file's words makes it full. Characters. */
const FULL = 9000;

/** Gives the text of a vocabulary file, by its path from the vocabulary's folder; rejects where it cannot. */
export type ReadWords = (path: string) => Promise<string>;

/** Files of words by their names, and their first words in each order. */
export interface VocabularyFiles {
  readonly files: readonly (readonly [name: string, text: string])[];
  readonly firsts: VocabularyHead['firsts'];
}

/**
 * A file has a word and how many papers have it on each line.
 * @param papers how many papers have each word
 */
export function writeVocabulary(papers: ReadonlyMap<string, number>): VocabularyFiles {
  const files: [string, string][] = [];
  const firsts = ORDERS.map((order) => {
    const backwards = isBackwards(order);
    const words = [...papers.keys()]
      .filter((word) => (isShort(order) ? word.length <= LONGEST_SHORT : word.length >= SHORTEST_LONG))
      // Names are looked up by their beginnings alone.
      .filter((word) => !(backwards && isOfName(word)))
      .map((word) => (backwards ? reversed(word) : word))
      .sort();
    return [...partWords(words, (word) => word.length + 3, FULL)].map((chunk, number) => {
      const lines = chunk.map((word) => `${word} ${papers.get(backwards ? reversed(word) : word)!}\n`);
      files.push([`${order}-${number}.txt`, lines.join('')]);
      return chunk[0]!;
    });
  });
  return { files, firsts };
}

/** The words of the papers, read as far as they are asked for. */
export interface Vocabulary {
  /** How many papers have a word; 0 also for a word of a single abstract. */
  papersWith(word: string): Promise<number>;
  /** Words that begin with `start` and are longer, those of most papers first. */
  longer(start: string): Promise<string[]>;
  /** Words, among them those with one letter wrong, and most of those with two. */
  near(word: string): Promise<Words[]>;
  /** Words, among them those that `word` begins with and those that it ends with. */
  within(word: string): Promise<Words[]>;
}

export function createVocabulary({ firsts }: VocabularyHead, read: ReadWords): Vocabulary {
  const file = rememberEach(async (name) => readFile(await read(`${name}.txt`), isBackwards(name)));
  const load = (order: Order, number: number): Promise<Words> => file(`${order}-${number}`);
  const firstsOf = (order: Order): readonly string[] => firsts[ORDERS.indexOf(order)] ?? [];
  /** The files, in some orders, around a word of whose beginning and end so many letters are right. */
  const around = async (
    word: string,
    beginning: number,
    end: number,
    isWanted: (order: Order) => boolean,
  ): Promise<Words[]> => {
    const found = ORDERS.map((order) => {
      if (!isWanted(order) || firstsOf(order).length === 0) return [];
      const letters = isBackwards(order) ? reversed(word) : word;
      const start = letters.slice(0, isBackwards(order) ? end : beginning);
      return chunksOf(firstsOf(order), start, letters, MOST_FILES).map((number) => load(order, number));
    });
    return Promise.all(found.flat());
  };
  return {
    async papersWith(word) {
      const order = word.length <= LONGEST_SHORT ? 'short-begin' : 'long-begin';
      if (firstsOf(order).length === 0) return 0;
      const { words, papers } = await load(order, chunkOf(firstsOf(order), word));
      return papers[words.indexOf(word)] ?? 0;
    },
    async longer(start) {
      const found = new Map<string, number>();
      for (const { words, papers } of await around(start, start.length, 0, (order) => !isBackwards(order)))
        words.forEach((word, index) => {
          if (word.startsWith(start) && word !== start) found.set(word, papers[index]!);
        });
      return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
    },
    near(word) {
      const right = Math.max(0, word.length - 1);
      const beginning = Math.min(BEGINNING, right >> 1);
      const short = word.length < LONGEST_SHORT;
      return around(word, beginning, Math.min(END, right - beginning), (order) => isShort(order) === short);
    },
    within: (word) => around(word, BEGINNING, BEGINNING, () => true),
  };
}

/** Throws where a file is not what was written: it is damaged. */
function readFile(text: string, backwards: boolean): Words {
  const lines = text.split('\n').filter((line) => line !== '');
  const rows = lines.map((line) => line.split(' '));
  if (rows.length === 0 || rows.some(([, number]) => !/^\d+$/.test(number ?? '')))
    throw new Error('the list of words is damaged');
  return wordsOf(
    rows.map(([word = '']) => (backwards ? reversed(word) : word)),
    rows.map(([, number]) => Number(number)),
  );
}

function isShort(order: Order): boolean {
  return order.startsWith('short');
}

/** @param name of an order, or of a file in it */
function isBackwards(name: string): boolean {
  return name.includes('-end');
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}
