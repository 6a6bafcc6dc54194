import { addressOf } from '../core/offline/address.ts';
import type { FileEntry, ListEntry, PrecacheManifest } from '../core/offline/manifest.ts';
import { listOf, readList } from '../core/offline/manifest.ts';
import { cachedVersions, matchFile, savedPaths } from './cache.ts';
import { fetchFile, SavingFailed, savedHash } from './file.ts';

/** Requests on the way at a time: enough for a slow line, and about what browsers allow for one host. */
const AT_ONCE = 6;

/** How much has been saved. */
export interface Progress {
  readonly files: number;
  readonly bytes: number;
}

/** What to save into the cache of a build. */
export interface Filling {
  readonly scope: string;
  readonly version: string;
  readonly cache: Cache;
  readonly files: readonly FileEntry[];
  readonly onProgress?: (done: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Saves the files that are not in the cache yet; a file that an earlier build's cache has with the same bytes is copied.
 * What was saved before a failure stays, so that a later attempt goes on from there.
 * @throws SavingFailed, or what the storage throws when it is full
 */
export async function fill({ scope, version, cache, files, onProgress, signal }: Filling): Promise<void> {
  const saved = await savedPaths(scope, cache);
  const earlier = (await cachedVersions(scope)).filter((other) => other !== version);
  const queue = files.values();
  let done: Progress = { files: 0, bytes: 0 };
  let failed = false;

  const save = async ({ path, hash }: FileEntry): Promise<void> => {
    const address = addressOf(path, scope);
    const response =
      (await findSaved(scope, earlier, path, hash)) ?? (await fetchFile(address, hash, signal));
    await cache.put(address, response);
  };
  const work = async (): Promise<void> => {
    for (const file of queue) {
      if (failed) return;
      if (signal?.aborted) throw new SavingFailed('stopped', 'stopped by the reader');
      if (!saved.has(file.path)) await save(file);
      done = { files: done.files + 1, bytes: done.bytes + file.bytes };
      onProgress?.(done);
    }
  };
  // A failure is reported only when all have ended: nothing is written after the caller has gone on.
  const ends = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      work().catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function findSaved(
  scope: string,
  versions: readonly string[],
  path: string,
  hash: string,
): Promise<Response | undefined> {
  for (const version of versions) {
    const saved = await matchFile(scope, version, path);
    if (savedHash(saved) === hash) return saved;
  }
  return undefined;
}

/** The files of a list of the manifest; the list is saved the first time it is read. */
async function openList(scope: string, cache: Cache, { path, hash }: ListEntry): Promise<FileEntry[]> {
  const address = addressOf(path, scope);
  const saved = await cache.match(address);
  if (saved) return readList(await saved.text());
  const fetched = await fetchFile(address, hash);
  await cache.put(address, fetched.clone());
  return readList(await fetched.text());
}

/**
 * What a build's manifest says of a file; undefined for a file the build does not have.
 * @throws SavingFailed where its list can no longer be read
 */
export async function findFile(
  scope: string,
  cache: Cache,
  manifest: PrecacheManifest,
  path: string,
): Promise<FileEntry | undefined> {
  const same = (entry: FileEntry): boolean => entry.path === path;
  const core = manifest.core.find(same);
  if (core) return core;
  const list = listOf(manifest, path);
  return list && (await openList(scope, cache, list)).find(same);
}

/** Those of the given files that the build has; all its files where none are given. Each list is read once. */
export async function findFiles(
  scope: string,
  cache: Cache,
  manifest: PrecacheManifest,
  paths?: ReadonlySet<string>,
): Promise<FileEntry[]> {
  const needed = paths ? new Set([...paths].map((path) => listOf(manifest, path))) : undefined;
  const found: FileEntry[] = [];
  for (const list of manifest.lists) {
    if (needed && !needed.has(list)) continue;
    const entries = await openList(scope, cache, list);
    found.push(...(paths ? entries.filter(({ path }) => paths.has(path)) : entries));
  }
  return found;
}
