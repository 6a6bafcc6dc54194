import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { searchCache } from '../../scripts/lib/build/search-cache.ts';
import { buildSearchIndex } from '../../scripts/lib/build/search-index.ts';
import type { Edition } from '../../src/core/edition.ts';
import type { Paper } from '../../src/core/paper.ts';
import { fingerprint } from '../../src/core/paper.ts';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-search-'));
const memory = join(PROJECT_ROOT, 'node_modules', '.cache', 'carrel', `search-${fingerprint(folder)}`);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(memory, { recursive: true, force: true });
});

/** A paper of a month; two full months fill two shards. */
function paper(number: number, date: string): Paper {
  const title = `Paper ${number} about subject ${number % 97}`;
  const digests = [{ digest: date, date, position: 1 }];
  return { id: `p${number}`, title, abstract: `Words of ${title}.`, date, digests, tags: ['a-topic'] };
}
const papers = [
  ...Array.from({ length: 8400 }, (_, number) => paper(number, '2024-01-15')),
  ...Array.from({ length: 300 }, (_, number) => paper(9000 + number, '2024-02-15')),
];

function edition(papers: readonly Paper[]): Edition {
  const site = { name: 'Test', description: 'Test' };
  return {
    fingerprint: 'test',
    site,
    areas: [],
    topics: [],
    kinds: [],
    digests: [],
    papers,
    guide: [],
    acronyms: [],
  };
}

/** Builds an index and tells how many shards were made and what it holds. */
async function index(name: string, of: readonly Paper[]) {
  const cache = searchCache({ root: folder });
  await buildSearchIndex(join(folder, name), edition(of), cache);
  const root = join(folder, name, 'search');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
  return {
    made: cache.made,
    files: new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')])),
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
  const kept = [...before.files].filter(([path, text]) => after.files.get(path) === text);
  const closed = dirname(kept.find(([path]) => path.includes('texts-'))![0]);
  const ofClosed = [...before.files.keys()].filter((path) => dirname(path) === closed);
  expect(ofClosed.filter((path) => path.includes('texts-'))).toHaveLength(8400 / 4);
  expect(ofClosed.filter((path) => !kept.some(([other]) => other === path))).toEqual([]);
  expect(readdirSync(memory)).toHaveLength(2);
});
