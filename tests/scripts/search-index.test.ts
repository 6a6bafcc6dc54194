import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Manifest } from '../../src/core/search/manifest.ts';
import { searchCache } from '../../src/integration/search-cache.ts';
import { buildSearchIndex, type Searchable } from '../../src/integration/search-index.ts';
import type { PaperRecord } from '../../src/site/models/data.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-search-'));
const memory = join(folder, 'cache', 'search');
afterAll(() => rmSync(folder, { recursive: true }));

/** A paper of a month; two full months fill two shards. */
function paper(number: number, date: string): PaperRecord {
  const title = `Paper ${number} about subject ${number % 97}`;
  return {
    id: `p${number}`,
    url: `papers/p${number}.html`,
    title,
    abstract: `Words of ${title}.`,
    text: '',
    topics: [{ slug: 'a-topic' }],
    kinds: [],
    date,
    digests: [date],
    links: [],
    code: [],
  };
}
const papers = [
  ...Array.from({ length: 8200 }, (_, number) => paper(number, '2024-01-15')),
  ...Array.from({ length: 300 }, (_, number) => paper(9000 + number, '2024-02-15')),
];

function searchable(own: readonly PaperRecord[]): Searchable {
  return { site: { areas: [], topics: [], kinds: [] }, papers: own, acronyms: [] };
}

/** Builds an index and tells how many shards were made and what it holds. */
async function index(name: string, of: readonly PaperRecord[]) {
  const cache = searchCache({ cache: join(folder, 'cache') });
  await buildSearchIndex(join(folder, name), searchable(of), cache);
  const root = join(folder, name, 'pagefind');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
  return {
    made: cache.made,
    files: new Map(files.map((path) => [path, readFileSync(join(root, path)).toString('base64')])),
    manifest: JSON.parse(readFileSync(join(root, 'index.json'), 'utf8')) as Manifest,
  };
}

test('the same papers give the same bytes, remembered or not, in any order, however often one comes', async () => {
  const first = await index('first', papers);
  expect(first.made).toBe(2);
  const again = await index('again', papers);
  expect(again.made).toBe(0);
  expect(again.files).toEqual(first.files);
  for (const name of readdirSync(memory)) writeFileSync(join(memory, name), 'cut short');
  const anew = await index('anew', [...papers, ...papers.slice(0, 9)].reverse());
  expect(anew.made).toBe(2);
  expect(anew.files).toEqual(first.files);
});

test('a new digest makes one shard anew and leaves the files of the other as they were', async () => {
  const before = await index('before', papers);
  const after = await index('after', [...papers, paper(9999, '2024-02-20')]);
  expect(after.made).toBe(1);
  expect(after.manifest.shards.map(({ papers: own }) => own)).toEqual([301, 8200]);
  const closed = before.manifest.shards[1]!.name;
  expect(after.manifest.shards[1]!.name).toBe(closed);
  const ofClosed = [...before.files].filter(([path]) => path.startsWith(closed));
  expect(ofClosed.length).toBeGreaterThan(8200);
  expect(ofClosed.filter(([path, bytes]) => after.files.get(path) !== bytes)).toEqual([]);
  expect(readdirSync(memory)).toHaveLength(2);
});

test('where Pagefind dies midway, that is why the build fails', async () => {
  const cache = { shard: (_: unknown, make: () => Promise<never>) => make(), sweep() {}, made: 0 };
  const before = process.env['PAGEFIND_EXTENDED_BINARY_PATH'];
  // A program that takes what it is sent and ends: not Pagefind.
  process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = process.execPath;
  try {
    await expect(
      buildSearchIndex(join(folder, 'dead'), searchable(papers.slice(0, 3)), cache),
    ).rejects.toThrow(/Pagefind/);
  } finally {
    if (before === undefined) delete process.env['PAGEFIND_EXTENDED_BINARY_PATH'];
    else process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = before;
  }
});
