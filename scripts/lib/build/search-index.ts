import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { fileNames } from '../content-folder.ts';

/** Indexes the papers' pages of a built site for the search, into `pagefind/` beside them. */
export async function buildSearchIndex(out: string): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex({});
    check(errors);
    if (!index) throw new Error('the search index could not be started');
    check((await index.addDirectory({ path: out, glob: 'papers/*.html' })).errors);
    const folder = join(out, 'pagefind');
    check((await index.writeFiles({ outputPath: folder })).errors);
    // Pagefind adds user interfaces of its own, half a megabyte that this site does not use.
    for (const name of fileNames(folder)) if (/-(?:ui|highlight)\./.test(name)) rmSync(join(folder, name));
  } finally {
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}
