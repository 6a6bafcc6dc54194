import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../../src/core/search/record.ts';
import { makeFolder } from '../../../src/integration/atomic.ts';
import { indexWithPagefind } from '../../../src/integration/pagefind.ts';

/** Where stock Pagefind lies beside ours. */
const STOCK = 'stock';

/**
 * Indexes papers as anybody would with Pagefind as it comes: title and abstract, in one index. Prints how long that
 * takes.
 */
export async function makeStock(records: readonly SearchRecord[], out: string): Promise<void> {
  const started = performance.now();
  const files = await indexWithPagefind(
    records.map(({ id, title, abstract, date }) => ({
      url: `/${id}`,
      content: `${title}. ${abstract}`,
      language: 'en',
      meta: { title },
      filters: {},
      sort: { day: date },
    })),
  );
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  console.log(
    `stock Pagefind: index ${((performance.now() - started) / 1000).toFixed(1)} s, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
  );
  for (const { path, content } of files) {
    const file = join(out, STOCK, path);
    makeFolder(join(file, '..'));
    writeFileSync(file, content);
  }
}
