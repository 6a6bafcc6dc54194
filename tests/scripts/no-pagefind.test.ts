import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Edition } from '../../src/core/edition.ts';
import { buildSearchIndex } from '../../src/integration/search-index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a machine that Pagefind does not run on gets a site without a search, and one line that names it', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('sunos');
  const folder = temporaryFolder('no-pagefind');
  const digests = [{ digest: '2025-01-01', date: '2025-01-01', position: 1 }];
  const papers = [{ id: 'p', title: 'P', abstract: 'A', date: '2025-01-01', digests, tags: [] }];
  const edition = { papers, topics: [], areas: [], kinds: [], acronyms: [] } as unknown as Edition;
  const cache = { shard: (_: unknown, make: () => Promise<never>) => make(), sweep() {}, made: 0 };
  const problems = await buildSearchIndex(folder, edition, cache);
  platform.mockRestore();
  expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('sunos') }]);
  expect(JSON.parse(readFileSync(join(folder, 'pagefind', 'index.json'), 'utf8'))).toMatchObject({
    shards: [],
    isMissing: true,
  });
});
