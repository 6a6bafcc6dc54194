import { addressOf, papersIn } from '../core/offline/address.ts';
import type { FileEntry, Inventory } from '../core/offline/inventory.ts';
import { notesName } from './copies.ts';
import { fill } from './fill.ts';
import { findFiles } from './lists.ts';

/** What a reader asked to keep: the whole site, or a page of a topic or a digest with the papers it lists. */
export type Wish = typeof EVERYTHING | (string & {});
export const EVERYTHING = '*';

const WISHES = '.wishes';

/** All wishes. They outlive the build: the next one is complete only with what they ask for. */
export async function readWishes(scope: string): Promise<Wish[]> {
  const notes = await caches.open(notesName(scope));
  const saved = await notes.match(addressOf(WISHES, scope));
  return saved ? await saved.json() : [];
}

export async function addWish(scope: string, wish: Wish): Promise<void> {
  const others = (await readWishes(scope)).filter((other) => other !== wish);
  await writeWishes(scope, [...others, wish]);
}

export async function removeWish(scope: string, wish: Wish): Promise<void> {
  const others = (await readWishes(scope)).filter((other) => other !== wish);
  await writeWishes(scope, others);
}

async function writeWishes(scope: string, wishes: readonly Wish[]): Promise<void> {
  const notes = await caches.open(notesName(scope));
  await notes.put(addressOf(WISHES, scope), Response.json(wishes));
}

/**
 * The files a wish asks for in a build. A list's own page is saved on the way, to learn what it lists;
 * a page the build does not have asks for nothing.
 * @throws SavingFailed
 */
export async function filesOf(
  wish: Wish,
  scope: string,
  copy: Cache,
  inventory: Inventory,
): Promise<FileEntry[]> {
  if (wish === EVERYTHING) return findFiles(scope, copy, inventory);
  const page = await findFiles(scope, copy, inventory, new Set([wish]));
  await fill({ scope, version: inventory.version, copy, files: page });
  const html = (await (await copy.match(addressOf(wish, scope)))?.text()) ?? '';
  const papers = await findFiles(scope, copy, inventory, new Set(papersIn(html)));
  return [...page, ...papers];
}
