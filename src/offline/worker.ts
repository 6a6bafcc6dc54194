import { fileAt, isSaved } from '../core/offline/address.ts';
import type { FileEntry, PrecacheManifest } from '../core/offline/manifest.ts';
import type { Answering } from './answer.ts';
import { loadPart, openPage } from './answer.ts';
import {
  cachedVersions,
  cacheName,
  completedAt,
  isComplete,
  markComplete,
  matchFile,
  openComplete,
  savedPaths,
} from './cache.ts';
import { versionOfClient, versionsInUse } from './clients.ts';
import { reasonOf } from './file.ts';
import { filesOf, readPinned } from './pinned.ts';
import { fill, findFiles } from './precache.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * What a page asks its site's worker: how things stand; to save the page that is open, which came before the worker
 * did; to take over from the build before.
 */
export type Question =
  | { readonly ask: 'status' }
  | { readonly ask: 'save'; readonly path: string }
  | { readonly ask: 'take over' };

/** How things stand. */
export interface Status {
  readonly manifest: PrecacheManifest;
  /** When the worker's cache was completed, as an ISO time; empty where there is none. */
  readonly saved: string;
  /** True where the page that asks was read from a cache. */
  readonly fromCache: boolean;
}

/** The build writes it before this code: src/integration/service-worker.ts. */
declare const PRECACHE_MANIFEST: PrecacheManifest;

const worker = self as unknown as WorkerScope;
const manifest = PRECACHE_MANIFEST;
const { scope } = worker.registration;
const { version } = manifest;
const answering: Answering = {
  scope,
  manifest,
  onOtherBuild: () => void worker.registration.update().catch(() => undefined),
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(deleteUnused(true)));
worker.addEventListener('message', (event) => {
  event.waitUntil(act(event.data as Question, event.source?.id ?? '', event.ports[0]));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Requests past every cache are those with which the site itself fills its caches.
  if (request.method !== 'GET' || request.cache === 'no-store') return;
  const path = fileAt(request.url, scope);
  if (path === undefined || !isSaved(path)) return;
  const answer = request.mode === 'navigate' ? openPage : loadPart;
  event.respondWith(answer(answering, event, path));
});

/**
 * Fills the build's cache, completely or not at all: with its core, every page an earlier build's cache has, and what
 * the reader has pinned. Until then the earlier cache serves. After a failure what has come stays in a cache nobody reads
 * from, and the next attempt goes on from there; it is deleted only where there is no room.
 * @throws SavingFailed, or what the storage throws when it is full
 */
async function install(): Promise<void> {
  try {
    const cache = await caches.open(cacheName(scope, version));
    const save = (files: readonly FileEntry[]): Promise<void> => fill({ scope, version, cache, files });
    await save(manifest.core);
    const seen = await earlierPaths();
    for (const { path } of manifest.core) seen.delete(path);
    if (seen.size > 0) await save(await findFiles(scope, cache, manifest, seen));
    for (const pinned of await readPinned(scope)) await save(await filesOf(pinned, scope, cache, manifest));
    await markComplete(scope, cache);
  } catch (error) {
    if (reasonOf(error) === 'quota') await caches.delete(cacheName(scope, version));
    throw error;
  }
}

/** What the complete caches of earlier builds have. */
async function earlierPaths(): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const earlier of await cachedVersions(scope)) {
    const cache = earlier === version ? undefined : await openComplete(scope, earlier);
    if (cache) for (const path of await savedPaths(scope, cache)) paths.add(path);
  }
  return paths;
}

async function act(question: Question, client: string, port?: MessagePort): Promise<void> {
  if (question.ask === 'take over') await worker.skipWaiting();
  else if (question.ask === 'status') port?.postMessage(await status(client));
  // The page that asks has been read already; that it cannot be saved shows when it is asked for again.
  else await saveFile(question.path).catch(() => undefined);
}

async function status(client: string): Promise<Status> {
  await deleteUnused(false);
  const build = await versionOfClient(scope, client);
  return {
    manifest,
    saved: await completedAt(scope, version),
    fromCache: build !== undefined && (await isComplete(scope, build)),
  };
}

/** Saves one file, where the cache is complete and the build has such a file. */
async function saveFile(path: string): Promise<void> {
  const cache = await openComplete(scope, version);
  if (!cache || (await matchFile(scope, version, path))) return;
  const files = await findFiles(scope, cache, manifest, new Set([path]));
  await fill({ scope, version, cache, files });
}

/**
 * Deletes the caches of builds that no open page belongs to, unless a newer build is on its way.
 * @param incomplete also those an installation left; a new attempt of the same build could go on from them
 */
async function deleteUnused(incomplete: boolean): Promise<void> {
  if (worker.registration.installing || worker.registration.waiting) return;
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const inUse = await versionsInUse(scope, new Set(open.map(({ id }) => id)));
  for (const other of await cachedVersions(scope)) {
    if (other === version || inUse.has(other)) continue;
    if (incomplete || (await isComplete(scope, other))) await caches.delete(cacheName(scope, other));
  }
}
