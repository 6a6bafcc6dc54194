import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { compare } from '../../../src/core/library/entry.ts';

/** What Pagefind's files begin with, once unpacked (version 1.5). */
const MAGIC = Buffer.from('pagefind_dcd', 'latin1');
const ENTRY = 'pagefind-entry.json';

type Files = Map<string, Uint8Array>;
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
 * @param files an index's files by their paths
 */
export function settleIndex(files: Files): Files {
  const settled = new Map(files);
  const entry = JSON.parse(Buffer.from(take(settled, ENTRY)).toString('utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const [language, about] of Object.entries(entry.languages)) {
    const meta = unpack<Meta>(take(settled, `pagefind.${about.hash}.pf_meta`));
    for (const filter of meta[3]) {
      const chunk = unpack<FilterChunk>(take(settled, `filter/${filter[1]}.pf_filter`));
      chunk[1].sort(([a], [b]) => compare(a, b));
      filter[1] = put(settled, chunk, language, filter[1].length, (hash) => `filter/${hash}.pf_filter`);
    }
    meta[3].sort(([a], [b]) => compare(a, b));
    about.hash = put(settled, meta, language, about.hash.length, (hash) => `pagefind.${hash}.pf_meta`);
  }
  return settled.set(ENTRY, Buffer.from(JSON.stringify(entry)));
}

function take(files: Files, path: string): Uint8Array {
  const content = files.get(path);
  if (!content) throw new Error(`search index: ${path} is missing`);
  files.delete(path);
  return content;
}

function unpack<T>(content: Uint8Array): T {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error("search index: a file is none of Pagefind's");
  return decode(bytes.subarray(MAGIC.length)) as T;
}

/** Packs a value under a name made of its language and its hash, as long as the one it had. */
function put(
  files: Files,
  value: unknown,
  language: string,
  length: number,
  path: (hash: string) => string,
): string {
  const bytes = Buffer.concat([MAGIC, encode(value)]);
  const hash = `${language}_${createHash('sha256').update(bytes).digest('hex')}`.slice(0, length);
  files.set(path(hash), gzipSync(bytes, { level: 9 }));
  return hash;
}
