import { addressOf } from '../core/offline/address.ts';
import type { FileEntry, PrecacheManifest } from '../core/offline/manifest.ts';
import type { ListRecord } from '../site/models/data.ts';
import { paths } from '../site/urls.ts';
import { matchFile, matchNote, notesName } from './cache.ts';
import { fill, findFiles } from './precache.ts';

/** What a reader has pinned: the whole site, or a page of a topic or a digest with the papers it lists. */
export type Pinned = typeof EVERYTHING | (string & {});
export const EVERYTHING = '*';

/** Where the list of what is pinned is saved; the name is old, and browsers have lists under it. */
const NOTE = '.wishes';

/** All that is pinned. The list outlives a build: the next one is complete only with what is pinned. */
export async function readPinned(scope: string): Promise<Pinned[]> {
  const saved = await matchNote(scope, NOTE);
  return saved ? await saved.json() : [];
}

export async function addPinned(scope: string, pinned: Pinned): Promise<void> {
  const others = (await readPinned(scope)).filter((other) => other !== pinned);
  await writePinned(scope, [...others, pinned]);
}

export async function removePinned(scope: string, pinned: Pinned): Promise<void> {
  const others = (await readPinned(scope)).filter((other) => other !== pinned);
  await writePinned(scope, others);
}

async function writePinned(scope: string, all: readonly Pinned[]): Promise<void> {
  const notes = await caches.open(notesName(scope));
  await notes.put(addressOf(NOTE, scope), Response.json(all));
}

/**
 * The files of a build that belong to something pinned: everything, or the pages of a list, its papers, and the data
 * file that names them. A list the build does not have has no files.
 * @throws SavingFailed
 */
export async function filesOf(
  pinned: Pinned,
  scope: string,
  cache: Cache,
  manifest: PrecacheManifest,
): Promise<FileEntry[]> {
  if (pinned === EVERYTHING) return findFiles(scope, cache, manifest);
  const { version } = manifest;
  const data = paths.listData(pinned);
  await fill({ scope, version, cache, files: await findFiles(scope, cache, manifest, new Set([data])) });
  const saved = await matchFile(scope, version, data);
  if (!saved) return [];
  const { pages, papers } = (await saved.json()) as ListRecord;
  return findFiles(scope, cache, manifest, new Set([data, ...pages, ...papers]));
}
