/** One file of a built site. */
export interface FileEntry {
  /** From the site's root. */
  readonly path: string;
  /** The first 16 hex digits of the SHA-256 of its bytes. */
  readonly hash: string;
  readonly bytes: number;
}

/** A file that lists a range of the site's files. */
export interface ListEntry extends FileEntry {
  /** The first path of the range; the range ends before the next list's first path. */
  readonly first: string;
}

/**
 * What the service worker knows of the build it belongs to. It stays small, however large the library is: the files
 * that a first visit does not save are in lists, which are files of their own.
 */
export interface PrecacheManifest {
  /** Changes whenever a file does. */
  readonly version: string;
  /** The day of the newest digest, `YYYY-MM-DD`; empty without one. */
  readonly newest: string;
  /** What a first visit saves. */
  readonly core: readonly FileEntry[];
  /** All files, those of `core` included; in the order of their paths. */
  readonly lists: readonly ListEntry[];
  readonly files: number;
  readonly papers: number;
  readonly bytes: number;
}

/** What a list file holds: `[path, hash, bytes]` for each file, as JSON. */
export type ListRows = readonly (readonly [path: string, hash: string, bytes: number])[];

/** The files of a list's text. */
export function readList(text: string): FileEntry[] {
  return (JSON.parse(text) as ListRows).map(([path, hash, bytes]) => ({ path, hash, bytes }));
}

/** The only list that can have a path; undefined for a path before all lists. */
export function listOf({ lists }: Pick<PrecacheManifest, 'lists'>, path: string): ListEntry | undefined {
  return lists.findLast(({ first }) => first <= path);
}

/** True for the page of a paper. */
export function isPaper(path: string): boolean {
  return path.startsWith('papers/') && path.endsWith('.html');
}
