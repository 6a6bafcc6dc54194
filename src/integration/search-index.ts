import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { yearOf } from '../core/paper.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import type { Manifest, ShardHead } from '../core/search/manifest.ts';
import type { SearchRecord } from '../core/search/record.ts';
import type { WordCount } from '../core/search/shards.ts';
import { addUp, partition, wordsOfShard } from '../core/search/shards.ts';
import { toIndex } from '../core/search/to-index.ts';
import { writeVocabulary } from '../core/search/vocabulary.ts';
import type { PaperRecord, SiteRecord } from '../site/models/data.ts';
import { paths } from '../site/urls.ts';
import { writeFiles } from './atomic.ts';
import { indexWithPagefind, NoPagefind } from './pagefind.ts';
import type { Files } from './remembered-files.ts';

/** What an index is made of. */
export interface Searchable {
  readonly site: Pick<SiteRecord, 'topics' | 'areas' | 'kinds'>;
  readonly papers: readonly PaperRecord[];
  readonly acronyms: Manifest['acronyms'];
}

/** Remembers the shards of a site's last build. */
export interface SearchCache {
  /** The files of the shard of these papers, remembered or made, by their paths from its folder. */
  shard(records: readonly SearchRecord[], make: () => Promise<Files>): Promise<Files>;
  /** Forgets the shards that were not asked for. */
  sweep(): void;
  /** How many shards were made, not remembered. */
  readonly made: number;
}

/** What a site needs of an index; the rest of what Pagefind makes are interfaces of its own. */
const OF_SHARD = /^(?:pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$|index\/|filter\/|fragment\/)/;
/** The same in every index of one version. */
const WASM = 'wasm.en.pagefind';
/** Not one of Pagefind's files, and not published: the words of a shard, for the vocabulary. */
const WORDS = 'words.json';

/**
 * Writes the index of a site's papers into `pagefind/` of its site: a folder for each shard, one for the
 * vocabulary, and `index.json`, which names them. Folders are named by what is in them, so that no browser takes an old
 * file for a new one.
 * @returns what the owner should know
 */
export async function buildSearchIndex(
  site: string,
  searchable: Searchable,
  cache: SearchCache,
): Promise<Problem[]> {
  const folder = join(site, paths.searchFolder);
  try {
    const shards: { head: ShardHead; words: WordCount[] }[] = [];
    for (const records of partition(searchable.papers.map(searchRecord))) {
      const files = new Map(await cache.shard(records, () => makeShard(records)));
      const words = JSON.parse(new TextDecoder().decode(files.get(WORDS))) as WordCount[];
      const wasm = files.get(WASM);
      if (wasm) writeFiles(folder, [[WASM, wasm]]);
      const published = [...files].filter(([path]) => OF_SHARD.test(path));
      const name = `${records.at(-1)!.date.slice(0, 7)}-${hash(published)}`;
      writeFiles(join(folder, name), published);
      const meta = published.find(([path]) => path.endsWith('.pf_meta'))?.[0] ?? '';
      shards.push({ head: headOf(name, meta, records), words });
    }
    const { files, firsts } = writeVocabulary(addUp(shards.map(({ words }) => words)));
    const encoded = files.map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
    const words = `words-${hash(encoded)}`;
    writeFiles(join(folder, words), encoded);
    writeManifest(
      folder,
      searchable,
      shards.map(({ head }) => head),
      { folder: words, firsts },
    );
    cache.sweep();
    return [];
  } catch (error) {
    if (!(error instanceof NoPagefind)) throw error;
    writeManifest(folder, searchable, [], { folder: '', firsts: [] }, true);
    return [
      problem(
        'warning',
        'pagefind',
        1,
        `there is no Pagefind for this machine (${error.message}), so the site has no search; its lists and topics are complete`,
      ),
    ];
  }
}

async function makeShard(records: readonly SearchRecord[]): Promise<Files> {
  const made = await indexWithPagefind(records.map(toIndex));
  const words = new TextEncoder().encode(JSON.stringify(wordsOfShard(records)));
  const wanted = made.filter(({ path }) => OF_SHARD.test(path) || path === WASM);
  return new Map([...wanted.map(({ path, content }) => [path, content] as const), [WORDS, words]]);
}

function headOf(name: string, meta: string, records: readonly SearchRecord[]): ShardHead {
  const days = new Map<string, number>();
  for (const { date } of records) days.set(date, (days.get(date) ?? 0) + 1);
  return {
    name,
    meta,
    papers: records.length,
    days: [...days],
    digests: [...new Set(records.flatMap(({ digests }) => digests))].sort(),
    years: [...new Set(records.map(({ year }) => year))].sort(),
  };
}

function writeManifest(
  folder: string,
  { site: { topics, areas, kinds }, acronyms }: Searchable,
  shards: readonly ShardHead[],
  vocabulary: Manifest['vocabulary'],
  isMissing = false,
): void {
  const manifest: Manifest = {
    shards,
    topics: topics.map(({ slug, name, area }) => ({ slug, name, under: area })),
    areas,
    kinds,
    acronyms,
    vocabulary,
    ...(isMissing ? { isMissing } : {}),
  };
  writeFiles(folder, [['index.json', JSON.stringify(manifest)]]);
}

function hash(files: readonly (readonly [path: string, content: Uint8Array])[]): string {
  const sum = createHash('sha256');
  for (const [path, content] of files) sum.update(path).update('\0').update(content);
  return sum.digest('hex').slice(0, 12);
}

/** What the search knows of a paper. */
export function searchRecord(paper: PaperRecord): SearchRecord {
  return {
    id: paper.id,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors ?? [],
    date: paper.date,
    year: yearOf(paper),
    digests: [...new Set(paper.digests)].sort(),
    topics: paper.topics.map(({ slug }) => slug),
    kinds: paper.kinds,
    code: paper.code.length > 0,
    ids: [paper.arxiv, paper.doi].filter((text) => text !== undefined),
  };
}
