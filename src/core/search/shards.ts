import { writeNumber, writeWords } from './codec.ts';
import type { SearchRecord, WordFile } from './files.ts';
import type { ShardFiles } from './shard.ts';
import { MOST_COMMON } from './spelling.ts';

/** A shard that has as many papers takes no further month. */
const FULL = 4096;

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

/** The words of all shards, a file for each length. */
export function wordFiles(shards: readonly Pick<ShardFiles, 'vocabulary'>[]): Map<number, WordFile> {
  const papers = new Map<string, number>();
  for (const { vocabulary } of shards)
    for (const [word, number] of vocabulary) papers.set(word, (papers.get(word) ?? 0) + number);
  const lengths = Map.groupBy(papers.keys(), (word) => word.length);
  return new Map(
    [...lengths.keys()]
      .sort((a, b) => a - b)
      .map((length) => {
        const words = lengths.get(length)!.sort();
        const commonness = words.map((word) =>
          writeNumber(Math.min(MOST_COMMON, Math.round(2 * Math.log2(papers.get(word)!)))),
        );
        return [length, [writeWords(words), commonness.join('')]];
      }),
  );
}
