import { addressOf, pagesIn, papersIn } from '../core/offline/address.ts';
import type { FileEntry, PrecacheManifest } from '../core/offline/manifest.ts';
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
 * The files of a build that belong to something pinned. A list's own pages are saved on the way, to learn what they
 * list; a page the build does not have has no files.
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
  const read = async (path: string): Promise<{ files: FileEntry[]; html: string }> => {
    const files = await findFiles(scope, cache, manifest, new Set([path]));
    await fill({ scope, version, cache, files });
    return { files, html: (await (await matchFile(scope, version, path))?.text()) ?? '' };
  };
  const first = await read(pinned);
  const pages = [first];
  for (const path of pagesIn(first.html, pinned)) pages.push(await read(path));
  const papers = new Set(pages.flatMap(({ html }) => papersIn(html)));
  return [...pages.flatMap(({ files }) => files), ...(await findFiles(scope, cache, manifest, papers))];
}
