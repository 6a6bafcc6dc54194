import { addressOf } from '../core/offline/address.ts';
import type { FileEntry } from '../core/offline/inventory.ts';
import { copyName, copyVersions, savedPaths } from './copies.ts';
import { SavingFailed } from './failure.ts';
import { fetchFile, savedHash } from './file.ts';

/** Requests on the way at a time: enough for a slow line, and about what browsers allow a host. */
const AT_ONCE = 6;

/** How far a copy has been filled. */
export interface Progress {
  readonly files: number;
  readonly bytes: number;
}

/** Fills a build's copy with files. */
export interface Filling {
  readonly scope: string;
  readonly version: string;
  readonly copy: Cache;
  readonly files: readonly FileEntry[];
  readonly onProgress?: (done: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Saves the files that are not there yet, from an earlier build's copy where it has the same bytes.
 * What was saved before a failure stays, so that a later attempt goes on from there.
 * @throws SavingFailed, or what the storage throws when it is full
 */
export async function fill({ scope, version, copy, files, onProgress, signal }: Filling): Promise<void> {
  const there = await savedPaths(scope, copy);
  const earlier = await earlierCopies(scope, version);
  const queue = files.values();
  let done: Progress = { files: 0, bytes: 0 };
  let failed = false;

  const save = async ({ path, hash }: FileEntry): Promise<void> => {
    const address = addressOf(path, scope);
    await copy.put(
      address,
      (await reuse(earlier, address, hash)) ?? (await fetchFile(address, hash, signal)),
    );
  };
  const work = async (): Promise<void> => {
    for (const file of queue) {
      if (failed) return;
      if (signal?.aborted) throw new SavingFailed('stopped', 'stopped by the reader');
      if (!there.has(file.path)) await save(file);
      done = { files: done.files + 1, bytes: done.bytes + file.bytes };
      onProgress?.(done);
    }
  };
  // All have ended before the failure of one is told: nothing is written behind the caller's back.
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

async function earlierCopies(scope: string, version: string): Promise<Cache[]> {
  const earlier = (await copyVersions(scope)).filter((other) => other !== version);
  return Promise.all(earlier.map((other) => caches.open(copyName(scope, other))));
}

async function reuse(copies: readonly Cache[], address: string, hash: string): Promise<Response | undefined> {
  for (const copy of copies) {
    const saved = await copy.match(address);
    if (savedHash(saved) === hash) return saved;
  }
  return undefined;
}
