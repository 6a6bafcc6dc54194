import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../../src/core/edition.ts';
import type { Manifest } from '../../../src/core/search/files.ts';
import { partition, vocabularyOf } from '../../../src/core/search/shards.ts';
import { makeFolder } from '../atomic.ts';
import type { SearchCache } from './search-cache.ts';
import { searchRecords } from './search-records.ts';

type Files = readonly (readonly [name: string, value: unknown])[];

/**
 * Writes the index of an edition's papers into `search/` of its site. Every file is a script that hands over a value:
 * that is what a page opened from disk may load as well as one on a host. Folders are named by what is in them, so that
 * no browser takes an old file for a new one; the first file, `index.js`, names them.
 */
export async function buildSearchIndex(site: string, edition: Edition, cache: SearchCache): Promise<void> {
  const folder = join(site, 'search');
  const shards = partition(searchRecords(edition)).map((records) => {
    const { head, files, vocabulary } = cache.shard(records);
    return { head: { name: writeFolder(folder, files), ...head }, vocabulary };
  });
  const { files, chunks } = vocabularyOf(shards);
  const manifest: Manifest = {
    shards: shards.map(({ head }) => head),
    topics: edition.topics.map(({ slug, name, area }) => ({ slug, name, under: area })),
    areas: edition.areas.map(({ slug, name }) => ({ slug, name })),
    kinds: edition.kinds.map(({ slug, name }) => ({ slug, name })),
    acronyms: edition.acronyms,
    authors: edition.papers.some(({ authors = [] }) => authors.length > 0),
    vocabulary: { folder: writeFolder(folder, files), chunks },
  };
  write(folder, 'index', manifest);
  cache.sweep();
}

/** Writes files into a folder of their own and tells its name. */
function writeFolder(folder: string, files: Files): string {
  const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  for (const [file, value] of files) write(folder, `${name}/${file}`, value);
  return name;
}

function write(folder: string, path: string, value: unknown): void {
  const file = join(folder, `${path}.js`);
  makeFolder(dirname(file));
  writeFileSync(file, `carrelIndex(${JSON.stringify(path)},${JSON.stringify(value)});\n`);
}
