import { addressOf } from '../core/offline/address.ts';
import type { FileEntry, Inventory } from '../core/offline/inventory.ts';
import { completeCopy, copyName, copyVersions, openCopy, savedPaths } from './copies.ts';
import { reasonOf } from './failure.ts';
import { fill } from './fill.ts';
import { findFiles } from './lists.ts';
import { filesOf, readWishes } from './wishes.ts';

/**
 * Makes a build's copy, whole or not at all: its core, every page an earlier copy has, and what the reader asked to
 * keep. Until then the earlier one serves. After a failure what has come stays in a cache nobody reads from, and the
 * next attempt goes on from there; only where there is no room is it removed.
 * @throws SavingFailed, or what the storage throws when it is full
 */
export async function install(scope: string, inventory: Inventory): Promise<void> {
  const { version } = inventory;
  try {
    const copy = await caches.open(copyName(scope, version));
    const save = (files: readonly FileEntry[]): Promise<void> => fill({ scope, version, copy, files });
    await save(inventory.core);
    const seen = await pathsOfEarlierCopies(scope, version);
    for (const { path } of inventory.core) seen.delete(path);
    if (seen.size > 0) await save(await findFiles(scope, copy, inventory, seen));
    for (const wish of await readWishes(scope)) await save(await filesOf(wish, scope, copy, inventory));
    await completeCopy(scope, copy);
  } catch (error) {
    if (reasonOf(error) === 'quota') await caches.delete(copyName(scope, version));
    throw error;
  }
}

async function pathsOfEarlierCopies(scope: string, version: string): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const earlier of await copyVersions(scope)) {
    const copy = earlier === version ? undefined : await openCopy(scope, earlier);
    if (copy) for (const path of await savedPaths(scope, copy)) paths.add(path);
  }
  return paths;
}

/** Saves one file of a build whose copy is whole; nothing where it has no such file, or has it already. */
export async function keepFile(
  scope: string,
  copy: Cache,
  inventory: Inventory,
  path: string,
): Promise<void> {
  if (await copy.match(addressOf(path, scope))) return;
  const files = await findFiles(scope, copy, inventory, new Set([path]));
  await fill({ scope, version: inventory.version, copy, files });
}
