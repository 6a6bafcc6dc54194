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

/** The saved copy of a build if it is there and whole. */
export async function openCopy(scope: string, version: string): Promise<Cache | undefined> {
  const name = copyName(scope, version);
  if (!(await caches.has(name))) return undefined;
  const copy = await caches.open(name);
  return (await copy.match(addressOf(WHOLE, scope))) ? copy : undefined;
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
