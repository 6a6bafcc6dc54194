import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { compare } from '../../../src/core/library/entry.ts';

/** What Pagefind's files begin with, once unpacked (version 1.5). */
const MAGIC = 'pagefind_dcd';

/** `[version, pages, index chunks, filters, sorts, …]`; a filter is `[name, hash of its file]`. */
type Meta = [
  version: string,
  pages: unknown,
  chunks: unknown,
  filters: [name: string, hash: string][],
  ...rest: unknown[],
];
/** `[name, [[value, pages], …]]` */
type FilterChunk = [name: string, values: [value: string, pages: unknown][]];

/**
 * Puts the filters of a Pagefind index into an order. Pagefind writes them as its hash maps happen to lie, so that two
 * builds of the same content differ; sorted, with their files' names made anew from what is in them, they do not.
 */
export function settleIndex(folder: string): void {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryPath, 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const [language, about] of Object.entries(entry.languages)) {
    const metaPath = join(folder, `pagefind.${about.hash}.pf_meta`);
    const meta = unpack<Meta>(metaPath);
    for (const filter of meta[3]) {
      const path = join(folder, 'filter', `${filter[1]}.pf_filter`);
      const chunk = unpack<FilterChunk>(path);
      chunk[1].sort(([a], [b]) => compare(a, b));
      rmSync(path);
      filter[1] = pack(chunk, language, filter[1].length, (hash) =>
        join(folder, 'filter', `${hash}.pf_filter`),
      );
    }
    meta[3].sort(([a], [b]) => compare(a, b));
    rmSync(metaPath);
    about.hash = pack(meta, language, about.hash.length, (hash) => join(folder, `pagefind.${hash}.pf_meta`));
  }
  writeFileSync(entryPath, JSON.stringify(entry));
}

function unpack<T>(path: string): T {
  const bytes = gunzipSync(readFileSync(path));
  if (bytes.subarray(0, MAGIC.length).toString('latin1') !== MAGIC)
    throw new Error(`search index: ${path} is none of Pagefind's files`);
  return decode(bytes.subarray(MAGIC.length)) as T;
}

/** Writes a value under a name made of its language and its hash, as long as the one it had. */
function pack(value: unknown, language: string, length: number, path: (hash: string) => string): string {
  const bytes = Buffer.concat([Buffer.from(MAGIC, 'latin1'), encode(value)]);
  const hash = `${language}_${createHash('sha256').update(bytes).digest('hex')}`.slice(0, length);
  writeFileSync(path(hash), gzipSync(bytes, { level: 9 }));
  return hash;
}
