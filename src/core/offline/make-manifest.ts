import { compare } from '../compare.ts';
import { fingerprint } from '../paper.ts';
import { isSaved } from './address.ts';
import type { FileEntry, ListEntry, ListRows, PrecacheManifest } from './manifest.ts';
import { isPaper } from './manifest.ts';

/** Files in one list: a list is read when one of its pages is first opened, and should come at once. */
const LIST_LENGTH = 400;
/** What a first visit may save unasked, in bytes: one file, the newest shard of the search, one digest. */
const LARGEST_FILE = 512 * 1024;
const LARGEST_SHARD = 24 * 1024 * 1024;
const LARGEST_DIGEST = 2 * 1024 * 1024;
/** Folders that grow with the library, and what hardly anybody reads. */
const COLLECTIONS = /^(?:papers|titles|dates|topics|digests|earlier|map|data\/lists)\/|^licences\.txt$/;
const SEARCH = /^pagefind\//;
/** A shard's folder begins with its first month. */
const SHARD = /^pagefind\/(\d{4}-\d\d-[0-9a-f]+)\//;

/** The newest digest, which a first visit saves too. */
export interface NewestDigest {
  readonly date: string;
  /** Path of its page. */
  readonly page: string;
  /** Paths of its papers' pages. */
  readonly papers: readonly string[];
}

/**
 * Divides the files of a built site into those that a first visit saves and those that are saved on demand.
 * @returns the manifest, and the texts of its lists by their paths, to be written beside the site's files
 */
export function makeManifest(
  files: readonly FileEntry[],
  newest?: NewestDigest,
): { manifest: PrecacheManifest; lists: ReadonlyMap<string, string> } {
  const all = files.filter(({ path }) => isSaved(path)).sort((a, b) => compare(a.path, b.path));
  const texts = new Map<string, string>();
  const lists: ListEntry[] = [];
  for (let start = 0; start < all.length; start += LIST_LENGTH) {
    const range = all.slice(start, start + LIST_LENGTH);
    const rows: ListRows = range.map(({ path, hash, bytes }) => [path, hash, bytes]);
    const text = JSON.stringify(rows);
    const path = `offline/files-${lists.length}.json`;
    texts.set(path, text);
    // A letter of another alphabet takes several bytes.
    const bytes = new TextEncoder().encode(text).length;
    lists.push({ path, hash: fingerprint(text), bytes, first: range[0]!.path });
  }
  const manifest: PrecacheManifest = {
    version: fingerprint(JSON.stringify(lists)),
    newest: newest?.date ?? '',
    core: core(all, newest),
    lists,
    files: all.length,
    papers: all.filter(({ path }) => isPaper(path)).length,
    bytes: size(all),
  };
  return { manifest, lists: texts };
}

/** The shell, the search and the newest digest; of a large library only those of their parts that stay small. */
function core(all: readonly FileEntry[], newest: NewestDigest | undefined): FileEntry[] {
  const shards = all.map(({ path }) => SHARD.exec(path)?.[1]).filter((name) => name !== undefined);
  const newestShard = `pagefind/${shards.sort().at(-1)}/`;
  const wholeShard = size(all.filter(({ path }) => path.startsWith(newestShard))) <= LARGEST_SHARD;
  const papers = new Set(newest?.papers);
  const wholeDigest = size(all.filter(({ path }) => papers.has(path))) <= LARGEST_DIGEST;
  return all.filter(({ path, bytes }) => {
    // Pagefind, the words and the newest papers; of the rest a reader keeps what they have used.
    if (SEARCH.test(path)) return !SHARD.test(path) || (wholeShard && path.startsWith(newestShard));
    if (wholeDigest && papers.has(path)) return true;
    return (path === newest?.page || !COLLECTIONS.test(path)) && bytes <= LARGEST_FILE;
  });
}

function size(files: readonly FileEntry[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
