import { addressOf } from '../core/offline/address.ts';
import type { FileEntry, Inventory, ListEntry } from '../core/offline/inventory.ts';
import { listOf, readList } from '../core/offline/inventory.ts';
import { fetchFile } from './file.ts';

/** The files of a list, saved in the copy the first time it is read. */
async function openList(scope: string, copy: Cache, { path, hash }: ListEntry): Promise<FileEntry[]> {
  const address = addressOf(path, scope);
  const saved = await copy.match(address);
  if (saved) return readList(await saved.text());
  const fetched = await fetchFile(address, hash);
  await copy.put(address, fetched.clone());
  return readList(await fetched.text());
}

/**
 * What a build's inventory says of a file; undefined for one it does not have.
 * @throws SavingFailed where its list can no longer be read
 */
export async function findFile(
  scope: string,
  copy: Cache,
  inventory: Inventory,
  path: string,
): Promise<FileEntry | undefined> {
  const same = (entry: FileEntry): boolean => entry.path === path;
  const core = inventory.core.find(same);
  if (core) return core;
  const list = listOf(inventory, path);
  return list && (await openList(scope, copy, list)).find(same);
}

/** Those of the given files that the build has; all its files where none are given. Each list is read once. */
export async function findFiles(
  scope: string,
  copy: Cache,
  inventory: Inventory,
  paths?: ReadonlySet<string>,
): Promise<FileEntry[]> {
  const needed = paths ? new Set([...paths].map((path) => listOf(inventory, path))) : undefined;
  const found: FileEntry[] = [];
  for (const list of inventory.lists) {
    if (needed && !needed.has(list)) continue;
    const entries = await openList(scope, copy, list);
    found.push(...(paths ? entries.filter(({ path }) => paths.has(path)) : entries));
  }
  return found;
}
