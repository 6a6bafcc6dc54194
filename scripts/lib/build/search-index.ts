import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { makeFolder } from '../atomic.ts';
import { fileNames } from '../content-folder.ts';
import { settleIndex } from './settle-index.ts';

/** Pagefind adds user interfaces of its own, half a megabyte that this site does not use. */
const UNUSED = /-(?:ui|highlight)\./;

/** Indexes the papers' pages of a built site for the search, into `pagefind/` beside them. */
export async function buildSearchIndex(out: string): Promise<void> {
  // Written by us: Pagefind says its files are written while the last bytes of them are still on the way.
  for (const [path, content] of settleIndex(await indexFiles(out))) {
    if (UNUSED.test(path)) continue;
    const file = join(out, 'pagefind', path);
    makeFolder(dirname(file));
    writeFileSync(file, content);
  }
}

async function indexFiles(out: string): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await pagefind.createIndex({});
    check(errors);
    if (!index) throw new Error('the search index could not be started');
    // One by one and in order: a folder's files are read in parallel, and the index would differ from run to run.
    for (const name of fileNames(join(out, 'papers'), '.html')) {
      const content = readFileSync(join(out, 'papers', name), 'utf8');
      check((await index.addHTMLFile({ url: `papers/${name}`, content })).errors);
    }
    const { files, errors: faults } = await index.getFiles();
    check(faults);
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}
