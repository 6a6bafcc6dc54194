import { addressOf } from '../core/offline/address.ts';
import { matchNote, notesName } from './cache.ts';

/** Instead of a version: the page came from the network and is of another build, or of an unknown one. */
export const NETWORK = 'network';

/** Where the version of a client is saved: browsers stop a worker whenever it rests, and it forgets `known`. */
const NOTES = '.client/';
const known = new Map<string, string>();

/** Remembers to which build a client (a page, or a worker it started) belongs: all it loads must be of that build. */
export async function rememberClient(scope: string, client: string, version: string): Promise<void> {
  known.set(client, version);
  const notes = await caches.open(notesName(scope));
  await notes.put(addressOf(NOTES + client, scope), new Response(version));
}

/** The build a client belongs to; undefined for a page that was opened before there was a worker. */
export async function versionOfClient(scope: string, client: string): Promise<string | undefined> {
  return known.get(client) ?? (await matchNote(scope, NOTES + client))?.text();
}

/**
 * Forgets pages that are closed.
 * @param open ids of all open pages; pages this worker has just answered are not among them yet
 * @returns the builds that open pages belong to
 */
export async function versionsInUse(scope: string, open: ReadonlySet<string>): Promise<Set<string>> {
  const inUse = new Set<string>();
  if (!(await caches.has(notesName(scope)))) return inUse;
  const notes = await caches.open(notesName(scope));
  const start = addressOf(NOTES, scope);
  for (const { url } of await notes.keys()) {
    if (!url.startsWith(start)) continue;
    const client = decodeURIComponent(url.slice(start.length));
    const version = await versionOfClient(scope, client);
    if (version !== undefined && (open.has(client) || known.has(client))) inUse.add(version);
    else await notes.delete(url);
  }
  return inUse;
}
