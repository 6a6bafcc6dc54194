import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { fileNames } from '../content-folder.ts';
import { settleIndex } from './settle-index.ts';

/** Indexes the papers' pages of a built site for the search, into `pagefind/` beside them. */
export async function buildSearchIndex(out: string): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex({});
    check(errors);
    if (!index) throw new Error('the search index could not be started');
    // One by one and in order: a folder's files are read in parallel, and the index would differ from run to run.
    for (const name of fileNames(join(out, 'papers'), '.html')) {
      const content = readFileSync(join(out, 'papers', name), 'utf8');
      check((await index.addHTMLFile({ url: `papers/${name}`, content })).errors);
    }
    const folder = join(out, 'pagefind');
    check((await index.writeFiles({ outputPath: folder })).errors);
    settleIndex(folder);
    // Pagefind adds user interfaces of its own, half a megabyte that this site does not use.
    for (const name of fileNames(folder)) if (/-(?:ui|highlight)\./.test(name)) rmSync(join(folder, name));
  } finally {
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}
