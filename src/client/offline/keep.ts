import type { Inventory } from '../../core/offline/inventory.ts';
import { openCopy, savedPaths } from '../../offline/copies.ts';
import { reasonOf, SavingFailed } from '../../offline/failure.ts';
import type { Progress } from '../../offline/fill.ts';
import { fill } from '../../offline/fill.ts';
import type { Wish } from '../../offline/wishes.ts';
import { addWish, filesOf, readWishes, removeWish } from '../../offline/wishes.ts';

/** What is asked for, and how to tell of it. */
export interface Keeping {
  readonly wish: Wish;
  readonly scope: string;
  readonly inventory: Inventory;
  readonly signal: AbortSignal;
  readonly onProgress: (done: Progress, all: Progress) => void;
}

/**
 * Saves what a reader wishes to keep, and remembers the wish for builds to come. A wish that was stopped, or for which
 * there is no room, is forgotten: it would hold back the next build for ever.
 * @throws SavingFailed
 */
export async function keep({ wish, scope, inventory, signal, onProgress }: Keeping): Promise<void> {
  const copy = await openCopy(scope, inventory.version);
  if (!copy) throw new SavingFailed('changed', 'the copy of this build is gone');
  await addWish(scope, wish);
  try {
    const files = await filesOf(wish, scope, copy, inventory);
    const sum = (bytes: number, file: { bytes: number }): number => bytes + file.bytes;
    const all: Progress = { files: files.length, bytes: files.reduce(sum, 0) };
    const there = await savedPaths(scope, copy);
    await checkRoom(files.filter(({ path }) => !there.has(path)).reduce(sum, 0));
    onProgress({ files: 0, bytes: 0 }, all);
    await fill({
      scope,
      version: inventory.version,
      copy,
      files,
      signal,
      onProgress: (done) => onProgress(done, all),
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'stopped' || reason === 'quota') await removeWish(scope, wish);
    throw error instanceof SavingFailed ? error : new SavingFailed(reason, String(error), { cause: error });
  }
}

/** True for a wish that is fulfilled: all it asks for is there, and builds to come will have it too. */
export async function isKept(wish: Wish, scope: string, inventory: Inventory): Promise<boolean> {
  const copy = await openCopy(scope, inventory.version);
  if (!copy || !(await readWishes(scope)).includes(wish)) return false;
  const files = await filesOf(wish, scope, copy, inventory);
  const there = await savedPaths(scope, copy);
  return files.every(({ path }) => there.has(path));
}

/** @throws SavingFailed where the browser says that so much will not fit */
async function checkRoom(bytes: number): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (bytes > quota - usage) throw new SavingFailed('quota', `${bytes} bytes will not fit`);
}
