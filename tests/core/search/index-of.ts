import type { Search } from '../../../src/core/search/answer.ts';
import { openSearch } from '../../../src/core/search/engine.ts';
import type { Manifest, SearchRecord } from '../../../src/core/search/files.ts';
import { writeShard } from '../../../src/core/search/shard.ts';
import { partition, vocabularyOf } from '../../../src/core/search/shards.ts';

/** A paper for the search's tests. */
export function record(id: string, title: string, rest: Partial<SearchRecord> = {}): SearchRecord {
  return {
    id,
    title,
    abstract: '',
    authors: [],
    year: (rest.date ?? '2025').slice(0, 4),
    date: '2025-07-30',
    digests: ['2025-07-30-a'],
    topics: [],
    kinds: [],
    code: false,
    ids: [],
    ...rest,
  };
}

export interface TestIndex {
  readonly search: Search;
  /** The paths of the files that were read. */
  readonly read: string[];
  readonly files: Map<string, unknown>;
}

/** The search over papers, its files held in memory. */
export async function indexOf(
  records: readonly SearchRecord[],
  extra: Partial<Manifest> = {},
): Promise<TestIndex> {
  const files = new Map<string, unknown>();
  const shards = partition(records).map((own, number) => {
    const shard = writeShard(own);
    for (const [name, value] of shard.files) files.set(`${number}/${name}`, value);
    return { ...shard, head: { name: String(number), ...shard.head } };
  });
  const vocabulary = vocabularyOf(shards);
  for (const [name, value] of vocabulary.files) files.set(`words/${name}`, value);
  const manifest: Manifest = {
    shards: shards.map(({ head }) => head),
    topics: [],
    areas: [],
    kinds: [],
    acronyms: [],
    authors: records.some(({ authors }) => authors.length > 0),
    vocabulary: { folder: 'words', chunks: vocabulary.chunks },
    ...extra,
  };
  files.set('index', manifest);
  const read: string[] = [];
  const search = await openSearch(async (path) => {
    read.push(path);
    if (!files.has(path)) throw new Error(`${path} is missing`);
    // As a file would give it: plain data.
    return JSON.parse(JSON.stringify(files.get(path)));
  });
  return { search, read, files };
}
