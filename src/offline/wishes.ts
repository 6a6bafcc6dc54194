import { addressOf, pagesIn, papersIn } from '../core/offline/address.ts';
import type { FileEntry, Inventory } from '../core/offline/inventory.ts';
import { matchNote, notesName } from './copies.ts';
import { fill } from './fill.ts';
import { findFiles } from './lists.ts';

/** What a reader asked to keep: the whole site, or a page of a topic or a digest with the papers it lists. */
export type Wish = typeof EVERYTHING | (string & {});
export const EVERYTHING = '*';

const WISHES = '.wishes';

/** All wishes. They outlive the build: the next one is complete only with what they ask for. */
export async function readWishes(scope: string): Promise<Wish[]> {
  const saved = await matchNote(scope, WISHES);
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
 * The files a wish asks for in a build. A list's own pages are saved on the way, to learn what they list;
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
  const read = async (path: string): Promise<{ files: FileEntry[]; html: string }> => {
    const files = await findFiles(scope, copy, inventory, new Set([path]));
    await fill({ scope, version: inventory.version, copy, files });
    return { files, html: (await (await copy.match(addressOf(path, scope)))?.text()) ?? '' };
  };
  const first = await read(wish);
  const pages = [first];
  for (const path of pagesIn(first.html, wish)) pages.push(await read(path));
  const papers = new Set(pages.flatMap(({ html }) => papersIn(html)));
  return [...pages.flatMap(({ files }) => files), ...(await findFiles(scope, copy, inventory, papers))];
}
