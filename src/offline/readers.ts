import { addressOf } from '../core/offline/address.ts';
import { matchNote, notesName } from './copies.ts';

/** Instead of a version: the page came from the network and is of another build, or of one nobody knows. */
export const NETWORK = 'network';

/** Browsers stop a worker whenever it rests; what it must remember of open pages is noted down too. */
const known = new Map<string, string>();

const READER = '.reader/';

/** Remembers to which build an open page (or a worker of its own) belongs: all it loads later must be of that one. */
export async function rememberReader(scope: string, client: string, version: string): Promise<void> {
  known.set(client, version);
  const notes = await caches.open(notesName(scope));
  await notes.put(addressOf(READER + client, scope), new Response(version));
}

/** The build an open page belongs to; undefined for one opened before there was a worker. */
export async function versionOfReader(scope: string, client: string): Promise<string | undefined> {
  const version = known.get(client);
  if (version !== undefined) return version;
  return (await matchNote(scope, READER + client))?.text();
}

/**
 * Forgets pages that are closed.
 * @param open ids of all open pages; pages this worker has just answered are not among them yet
 * @returns the builds that open pages belong to
 */
export async function readVersionsInUse(scope: string, open: ReadonlySet<string>): Promise<Set<string>> {
  const inUse = new Set<string>();
  if (!(await caches.has(notesName(scope)))) return inUse;
  const notes = await caches.open(notesName(scope));
  const start = addressOf(READER, scope);
  for (const { url } of await notes.keys()) {
    if (!url.startsWith(start)) continue;
    const client = decodeURIComponent(url.slice(start.length));
    const version = await versionOfReader(scope, client);
    if (version !== undefined && (open.has(client) || known.has(client))) inUse.add(version);
    else await notes.delete(url);
  }
  return inUse;
}
