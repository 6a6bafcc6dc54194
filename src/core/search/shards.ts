import type { SearchRecord } from './files.ts';
import type { ShardFiles } from './shard.ts';
import type { VocabularyFiles } from './vocabulary.ts';
import { writeVocabulary } from './vocabulary.ts';

/** A shard that has as many papers takes no further month. */
const FULL = 8192;

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

/** The words of all shards that are worth suggesting. */
export function vocabularyOf(shards: readonly Pick<ShardFiles, 'vocabulary'>[]): VocabularyFiles {
  const papers = new Map<string, number>();
  for (const { vocabulary } of shards)
    for (const [word, number] of vocabulary) papers.set(word, (papers.get(word) ?? 0) + number);
  return writeVocabulary(papers);
}
