import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Search } from '../../../src/core/search/answer.ts';
import { createSearch } from '../../../src/core/search/engine.ts';
import type { Manifest } from '../../../src/core/search/manifest.ts';
import type { Pagefind } from '../../../src/core/search/pagefind.ts';
import { firstAlone } from '../../../src/core/search/pagefind.ts';
import type { SearchRecord } from '../../../src/core/search/record.ts';
import { addUp, wordsOfShard } from '../../../src/core/search/shards.ts';
import { META_WEIGHTS, toIndex } from '../../../src/core/search/to-index.ts';
import { writeVocabulary } from '../../../src/core/search/vocabulary.ts';
import { indexWithPagefind } from '../../../src/integration/pagefind.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

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
  /** The names of shards that cannot be read. */
  readonly broken: Set<string>;
}

/** What Pagefind's script would request, by the path from the index's folder. */
const files = new Map<string, Uint8Array>();
let count = 0;

declare global {
  var fileOfTest: (path: string) => Uint8Array | undefined;
}

/**
 * The search over papers by Pagefind itself, its files held in memory.
 * @param shards each the papers of a shard, newest first
 */
export async function indexOf(
  shards: readonly (readonly SearchRecord[])[],
  extra: Partial<Manifest> = {},
): Promise<TestIndex> {
  const index = `i${++count}`;
  let script = '';
  for (const [number, records] of shards.entries())
    for (const { path, content } of await indexWithPagefind(records.map(toIndex))) {
      if (path === 'pagefind.js') script = new TextDecoder().decode(content);
      files.set(`/${index}/${number}/${path}`, content);
    }
  const vocabulary = writeVocabulary(addUp(shards.map(wordsOfShard)));
  const manifest: Manifest = {
    shards: shards.map((records, number) => ({
      name: String(number),
      meta: '',
      papers: records.length,
      days: [...Map.groupBy(records, ({ date }) => date)].map(([day, own]) => [day, own.length]),
      digests: [...new Set(records.flatMap(({ digests }) => digests))],
      years: [...new Set(records.map(({ year }) => year))],
    })),
    topics: [],
    areas: [],
    kinds: [],
    acronyms: [],
    vocabulary: { folder: 'words', firsts: vocabulary.firsts },
    ...extra,
  };
  const words = new Map(vocabulary.files.map(([path, text]) => [`words/${path}`, text]));
  const broken = new Set<string>();
  const pagefind = await runPagefind(script);
  const search = createSearch({
    manifest: async () => manifest,
    words: async (path) => words.get(path) ?? '',
    shard: firstAlone(async (name) => {
      const refuse = (): void => {
        if (broken.has(name)) throw new Error(`${name} is missing`);
      };
      refuse();
      const instance = pagefind.createInstance({
        basePath: `/${index}/${name}/`,
        baseUrl: '/',
        noWorker: true,
        metaCacheTag: name,
        ranking: { metaWeights: META_WEIGHTS },
      });
      return {
        search: async (term, options) => {
          refuse();
          return instance.search(term, options);
        },
        preload: (term) => instance.preload(term),
      };
    }),
  });
  return { search, broken };
}

/** Pagefind's script, with the files of tests in place of a network. */
async function runPagefind(script: string): Promise<{ createInstance(options: object): Pagefind }> {
  globalThis.fileOfTest = (path) => files.get(path);
  const fetch = `const fetch = async (address) => {
    const bytes = globalThis.fileOfTest(address.replace(/\\?.*/, ''));
    return { ok: bytes !== undefined, status: 404, json: async () => JSON.parse(new TextDecoder().decode(bytes)), arrayBuffer: async () => bytes };
  };\n`;
  const file = join(temporaryFolder('pagefind'), 'pagefind.mjs');
  writeFileSync(file, fetch + script);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}
