import { AUTHOR_MARK } from './marks.ts';
import type { SearchRecord } from './record.ts';
import { plainWords, tokens } from './tokens.ts';

/** A shard that has as many papers takes no further month. */
const FULL = 8192;
/** Of fewer papers every word is worth suggesting; of more, those in titles or in two papers. */
const SMALL = 1000;

/**
 * Parts papers by time into shards of whole months, so that a new digest changes the newest shard and no other.
 * @returns shards, newest first, and in each the papers, newest first, each once
 */
export function partition(records: readonly SearchRecord[]): SearchRecord[][] {
  const once = [...new Map(records.map((record) => [record.id, record])).values()];
  const months = Map.groupBy(once, ({ date }) => date.slice(0, 7));
  const shards: SearchRecord[][] = [];
  for (const month of [...months.keys()].sort()) {
    const last = shards.at(-1);
    if (last && last.length < FULL) last.push(...months.get(month)!);
    else shards.push([...months.get(month)!]);
  }
  return shards.reverse().map((shard) => shard.sort(newestFirst));
}

function newestFirst(a: SearchRecord, b: SearchRecord): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** A word and how many papers have it. */
export type WordCount = readonly [word: string, papers: number];

/** The words of a shard that are worth suggesting to one who misspelt them, and the parts of its authors' names. */
export function wordsOfShard(records: readonly SearchRecord[]): WordCount[] {
  const papers = new Map<string, number>();
  const inTitles = new Set<string>();
  for (const { title, abstract, authors } of records) {
    const own = new Set<string>();
    for (const { word } of tokens(title)) {
      own.add(word);
      inTitles.add(word);
    }
    for (const { word } of tokens(abstract)) own.add(word);
    for (const word of authors.flatMap(plainWords)) {
      own.add(AUTHOR_MARK + word);
      inTitles.add(AUTHOR_MARK + word);
    }
    for (const word of own) papers.set(word, (papers.get(word) ?? 0) + 1);
  }
  return [...papers]
    .filter(([word, number]) => number > 1 || inTitles.has(word) || records.length < SMALL)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The words of several shards together. */
export function addUp(shards: readonly (readonly WordCount[])[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const words of shards)
    for (const [word, number] of words) papers.set(word, (papers.get(word) ?? 0) + number);
  return papers;
}
