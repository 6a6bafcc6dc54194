import { chunksOf, partWords } from './chunks.ts';
import { readNumbers, readWords, writeNumber, writeWords } from './codec.ts';
import type { VocabularyHead, WordFile } from './files.ts';
import type { Load } from './lexicon.ts';
import { rememberEach } from './remember.ts';
import type { Words } from './spelling.ts';
import { wordsOf } from './spelling.ts';

/**
 * The words that may have been meant, found by what a wrong letter leaves as it was: of a word with one letter wrong
 * either the beginning or the end is right. So the words are sorted twice, by their letters and by their letters read
 * backwards, and a misspelt word costs the few files around it in each order, however many words there are.
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
const FULL = 6000;
/** The largest commonness that is kept. */
const MOST_COMMON = 44;

/** Files of words by their names, and their first words in each order. */
export interface VocabularyFiles {
  readonly files: readonly (readonly [name: string, value: WordFile])[];
  readonly chunks: VocabularyHead['chunks'];
}

/** @param papers how many papers have each word */
export function writeVocabulary(papers: ReadonlyMap<string, number>): VocabularyFiles {
  const files: [string, WordFile][] = [];
  const chunks = ORDERS.map((order) => {
    const backwards = isBackwards(order);
    const words = [...papers.keys()]
      .filter((word) => (isShort(order) ? word.length <= LONGEST_SHORT : word.length >= SHORTEST_LONG))
      .map((word) => (backwards ? reversed(word) : word))
      .sort();
    return [...partWords(words, (word) => word.length / 2 + 2, FULL)].map((chunk, number) => {
      const commonness = chunk.map((word) => {
        const count = papers.get(backwards ? reversed(word) : word)!;
        return writeNumber(Math.min(MOST_COMMON, Math.round(2 * Math.log2(count))));
      });
      files.push([`${order}-${number}`, [writeWords(chunk), commonness.join('')]]);
      return chunk[0]!;
    });
  });
  return { files, chunks };
}

/** The words of the index that are worth suggesting, read as far as they are asked for. */
export interface Vocabulary {
  /** How many files there are. */
  readonly size: number;
  /** Words, among them those with one letter wrong, and most of those with two. */
  near(word: string): Promise<Words[]>;
  /** Words, among them those that `word` begins with and those that it ends with. */
  within(word: string): Promise<Words[]>;
}

export function createVocabulary({ folder, chunks }: VocabularyHead, load: Load): Vocabulary {
  const file = rememberEach(async (name) =>
    readWordFile((await load(`${folder}/${name}`)) as WordFile, isBackwards(name)),
  );
  /** The files, in some orders, around a word of whose beginning and end so many letters are right. */
  const around = async (
    word: string,
    beginning: number,
    end: number,
    isWanted: (order: Order) => boolean,
  ): Promise<Words[]> => {
    const found = ORDERS.map((order, index) => {
      const firsts = chunks[index]!;
      if (!isWanted(order) || firsts.length === 0) return [];
      const read = isBackwards(order) ? reversed(word) : word;
      const start = read.slice(0, isBackwards(order) ? end : beginning);
      return chunksOf(firsts, start, read, MOST_FILES).map((number) => file(`${order}-${number}`));
    });
    return Promise.all(found.flat());
  };
  return {
    size: chunks.flat().length,
    near(word) {
      const right = Math.max(0, word.length - 1);
      const beginning = Math.min(BEGINNING, right >> 1);
      const short = word.length < LONGEST_SHORT;
      return around(word, beginning, Math.min(END, right - beginning), (order) => isShort(order) === short);
    },
    within: (word) => around(word, BEGINNING, BEGINNING, () => true),
  };
}

function readWordFile([words, commonness]: WordFile, backwards: boolean): Words {
  const list = readWords(words);
  return wordsOf(backwards ? list.map(reversed) : list, readNumbers(commonness));
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
