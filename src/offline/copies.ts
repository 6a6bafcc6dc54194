import { addressOf, fileAt } from '../core/offline/address.ts';

/** Stands in a cache once the build's core is in it, with the time that was; no file of a site has this name. */
const WHOLE = '.whole';

/** What the caches of the site at `scope` are called: other sites of the same origin share its storage. */
function prefix(scope: string): string {
  return `carrel ${new URL(scope).pathname} `;
}

/** The name of the cache of one build. */
export function copyName(scope: string, version: string): string {
  return prefix(scope) + version;
}

/** The site's notes: which page is of which build, and what the reader asked to keep. */
export function notesName(scope: string): string {
  return `${prefix(scope)}notes`;
}

/** The builds this site has caches of, half-filled ones included. */
export async function copyVersions(scope: string): Promise<string[]> {
  const start = prefix(scope);
  const names = (await caches.keys()).filter((name) => name.startsWith(start) && name !== notesName(scope));
  return names.map((name) => name.slice(start.length));
}

/** A saved file of a build. Reading never creates a cache: `caches.open` would bring back one that was just deleted. */
export function matchSaved(scope: string, version: string, path: string): Promise<Response | undefined> {
  return caches.match(addressOf(path, scope), { cacheName: copyName(scope, version) });
}

/** A note of the site, read without creating the cache of the notes. */
export function matchNote(scope: string, path: string): Promise<Response | undefined> {
  return caches.match(addressOf(path, scope), { cacheName: notesName(scope) });
}

/** True where the saved copy of a build is there and whole. */
export async function isWhole(scope: string, version: string): Promise<boolean> {
  return (await matchSaved(scope, version, WHOLE)) !== undefined;
}

/** The saved copy of a build, to be written to, if it is there and whole. */
export async function openCopy(scope: string, version: string): Promise<Cache | undefined> {
  return (await isWhole(scope, version)) ? caches.open(copyName(scope, version)) : undefined;
}

/** Declares a copy whole, from now on to be read from. */
export async function completeCopy(scope: string, copy: Cache): Promise<void> {
  const address = addressOf(WHOLE, scope);
  if (!(await copy.match(address))) await copy.put(address, new Response(new Date().toISOString()));
}

/** When a copy was made, as an ISO time. */
export async function copyDate(scope: string, copy: Cache): Promise<string> {
  return (await (await copy.match(addressOf(WHOLE, scope)))?.text()) ?? '';
}

/** The paths of the files that are in a copy. */
export async function savedPaths(scope: string, copy: Cache): Promise<Set<string>> {
  const requests = await copy.keys();
  const paths = requests.flatMap(({ url }) => fileAt(url, scope) ?? []);
  return new Set(paths.filter((path) => path !== WHOLE));
}

/** Removes everything this site has saved. */
export async function removeCopies(scope: string): Promise<void> {
  const copies = (await copyVersions(scope)).map((version) => copyName(scope, version));
  const names = [...copies, notesName(scope)];
  await Promise.all(names.map((name) => caches.delete(name)));
}
