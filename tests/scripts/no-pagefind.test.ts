import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildSearchIndex, type Searchable } from '../../src/integration/search-index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a machine that Pagefind does not run on gets a site without a search, and one line that names it', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('sunos');
  const folder = temporaryFolder('no-pagefind');
  const paper = { id: 'p', url: 'papers/p.html', title: 'P', abstract: 'A', text: '', date: '2025-01-01' };
  const papers = [{ ...paper, topics: [], kinds: [], digests: ['2025-01-01'], links: [], code: [] }];
  const searchable: Searchable = { papers, site: { topics: [], areas: [], kinds: [] }, acronyms: [] };
  const cache = { shard: (_: unknown, make: () => Promise<never>) => make(), sweep() {}, made: 0 };
  const problems = await buildSearchIndex(folder, searchable, cache);
  platform.mockRestore();
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('sunos') }]);
  expect(JSON.parse(readFileSync(join(folder, 'pagefind', 'index.json'), 'utf8'))).toMatchObject({
    shards: [],
    isMissing: true,
  });
});
