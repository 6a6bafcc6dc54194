import { addressOf, fileAt } from '../core/offline/address.ts';

// Each build has a cache of its own, and the site has one more for its notes. Reading goes through `caches.match` with
// the cache's name, because `caches.open` would create again a cache that was just deleted.

/** Stands in a cache once all of the build's core is in it, with the time of that; no file of a site has this name. */
const COMPLETE = '.whole';

/** How the names of the site's caches begin: other sites of the same origin share its storage. */
function prefix(scope: string): string {
  return `carrel ${new URL(scope).pathname} `;
}

/** The name of the cache of one build. */
export function cacheName(scope: string, version: string): string {
  return prefix(scope) + version;
}

/** The name of the cache of notes: which client is of which build, and which pages the reader has pinned. */
export function notesName(scope: string): string {
  return `${prefix(scope)}notes`;
}

/** The builds this site has caches of, incomplete ones included. */
export async function cachedVersions(scope: string): Promise<string[]> {
  const start = prefix(scope);
  const names = (await caches.keys()).filter((name) => name.startsWith(start) && name !== notesName(scope));
  return names.map((name) => name.slice(start.length));
}

/** A saved file of a build. */
export function matchFile(scope: string, version: string, path: string): Promise<Response | undefined> {
  return caches.match(addressOf(path, scope), { cacheName: cacheName(scope, version) });
}

/** A note of the site. */
export function matchNote(scope: string, path: string): Promise<Response | undefined> {
  return caches.match(addressOf(path, scope), { cacheName: notesName(scope) });
}

/** True where the cache of a build is there and complete. */
export async function isComplete(scope: string, version: string): Promise<boolean> {
  return (await matchFile(scope, version, COMPLETE)) !== undefined;
}

/** The cache of a build, to be written to, if it is there and complete. */
export async function openComplete(scope: string, version: string): Promise<Cache | undefined> {
  return (await isComplete(scope, version)) ? caches.open(cacheName(scope, version)) : undefined;
}

/** Marks a cache as complete: from now on pages are read from it. */
export async function markComplete(scope: string, cache: Cache): Promise<void> {
  const address = addressOf(COMPLETE, scope);
  if (!(await cache.match(address))) await cache.put(address, new Response(new Date().toISOString()));
}

/** When the cache of a build became complete, as an ISO time; empty where it is not. */
export async function completedAt(scope: string, version: string): Promise<string> {
  return (await (await matchFile(scope, version, COMPLETE))?.text()) ?? '';
}

/** The paths of the files that are in a cache. */
export async function savedPaths(scope: string, cache: Cache): Promise<Set<string>> {
  const requests = await cache.keys();
  const paths = requests.flatMap(({ url }) => fileAt(url, scope) ?? []);
  return new Set(paths.filter((path) => path !== COMPLETE));
}

/** Deletes everything this site has saved. */
export async function deleteCaches(scope: string): Promise<void> {
  const ofBuilds = (await cachedVersions(scope)).map((version) => cacheName(scope, version));
  const names = [...ofBuilds, notesName(scope)];
  await Promise.all(names.map((name) => caches.delete(name)));
}
