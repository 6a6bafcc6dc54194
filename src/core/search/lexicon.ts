import { chunkOf, chunksOf, lowerBound } from './chunks.ts';
import { readAscending, readNumbers, readWords } from './codec.ts';
import type { Manifest, PositionFile, TermFile } from './files.ts';
import { rememberEach } from './remember.ts';

/** Gives the value of an index file, by its path from the index's folder and without an ending; rejects where it cannot. */
export type Load = (path: string) => Promise<unknown>;

/** Where a word stands in one shard. Papers are numbered over all shards. */
export interface Posting {
  readonly papers: readonly number[];
  readonly levels: readonly number[];
  /** For each paper the word's positions. */
  positions(): Promise<readonly (readonly number[])[]>;
}

/** A word of the index. */
export interface Term {
  readonly word: string;
  readonly postings: readonly Posting[];
}

/** The words of the index, read as far as they are asked for. */
export interface Lexicon {
  /** The words that begin with `start`; if they fill too many files, those from `word` on. */
  beginning(start: string, word: string): Promise<Term[]>;
  exactly(word: string): Promise<Term>;
}

/** How many files of words one word of a query may cost, over all shards. */
const MOST_FILES = 28;

interface Chunk {
  readonly words: readonly string[];
  readonly postings: readonly Posting[];
}

export function createLexicon({ shards }: Manifest, load: Load): Lexicon {
  const offsets = firstNumbers(shards.map(({ papers }) => papers));
  const most = Math.max(2, Math.floor(MOST_FILES / Math.max(1, shards.length)));

  /** The chunks of each shard, by their numbers. */
  const chunks = shards.map((_, shard) => rememberEach((number) => read(shard, Number(number))));
  const chunk = (shard: number, number: number): Promise<Chunk> => chunks[shard]!(String(number));
  const read = async (shard: number, number: number): Promise<Chunk> => {
    const folder = shards[shard]!.name;
    const [words, papers, levels] = (await load(`${folder}/terms-${number}`)) as TermFile;
    const allPapers = papers.split(' ');
    const allLevels = levels.split(' ');
    const list = readWords(words);
    const isWhole = list[0] === shards[shard]!.chunks[number] && allPapers.length === list.length;
    if (!isWhole || allLevels.length !== list.length) throw new Error(`${folder}/terms-${number} is damaged`);
    const postings = list.map((_, place) =>
      lazyPosting(
        () => readAscending(allPapers[place]!).map((paper) => paper + offsets[shard]!),
        () => readNumbers(allLevels[place]!),
        async () => {
          const file = (await load(`${folder}/positions-${number}`)) as PositionFile;
          return readPositions(file.split(' ')[place] ?? '');
        },
      ),
    );
    return { words: list, postings };
  };
  return {
    async beginning(start, word) {
      const found = await Promise.all(
        shards.map((head, shard) =>
          Promise.all(chunksOf(head.chunks, start, word, most).map((number) => chunk(shard, number))),
        ),
      );
      const terms = new Map<string, Posting[]>();
      for (const { words, postings } of found.flat())
        for (let place = lowerBound(words, start); words[place]?.startsWith(start); place++) {
          const own = terms.get(words[place]!);
          if (own) own.push(postings[place]!);
          else terms.set(words[place]!, [postings[place]!]);
        }
      return [...terms].map(([own, postings]) => ({ word: own, postings }));
    },
    async exactly(word) {
      const found = await Promise.all(shards.map((head, shard) => chunk(shard, chunkOf(head.chunks, word))));
      const own = found.flatMap(({ words, postings }) => {
        const place = lowerBound(words, word);
        return words[place] === word ? [postings[place]!] : [];
      });
      return { word, postings: own };
    },
  };
}

/** Where each of several rows begins that are numbered through. */
export function firstNumbers(lengths: readonly number[]): number[] {
  let next = 0;
  return lengths.map((length) => {
    next += length;
    return next - length;
  });
}

/** Read when first asked for, once. */
function lazyPosting(
  papers: () => readonly number[],
  levels: () => readonly number[],
  positions: Posting['positions'],
): Posting {
  return {
    get papers() {
      const value = papers();
      Object.defineProperty(this, 'papers', { value });
      return value;
    },
    get levels() {
      const value = levels();
      Object.defineProperty(this, 'levels', { value });
      return value;
    },
    positions,
  };
}

/** `[how often, positions…]` for one paper after another. */
function readPositions(text: string): number[][] {
  const numbers = readNumbers(text);
  const papers: number[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const count = numbers[at++]!;
    const own: number[] = [];
    let position = -1;
    for (let end = at + count; at < end; at++) {
      position += (numbers[at] ?? 0) + 1;
      own.push(position);
    }
    papers.push(own);
  }
  return papers;
}
