import { fileAt, isSaved } from '../core/offline/address.ts';
import type { Inventory } from '../core/offline/inventory.ts';
import type { Answering } from './answer.ts';
import { loadPart, openPage } from './answer.ts';
import { copyDate, copyName, copyVersions, isWhole, openCopy } from './copies.ts';
import { install, keepFile } from './install.ts';
import type { Question, Status } from './message.ts';
import { readVersionsInUse, versionOfReader } from './readers.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Written before this code by scripts/lib/build/offline.ts. */
declare const INVENTORY: Inventory;

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const { version } = INVENTORY;
const answering: Answering = {
  scope,
  inventory: INVENTORY,
  onOtherBuild: () => void worker.registration.update().catch(() => undefined),
};

worker.addEventListener('install', (event) => event.waitUntil(install(scope, INVENTORY)));
worker.addEventListener('activate', (event) => event.waitUntil(tidy(true)));
worker.addEventListener('message', (event) => {
  event.waitUntil(act(event.data as Question, event.source?.id ?? '', event.ports[0]));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Requests past every cache are those with which the site itself fills its copies.
  if (request.method !== 'GET' || request.cache === 'no-store') return;
  const path = fileAt(request.url, scope);
  if (path === undefined || !isSaved(path)) return;
  const answer = request.mode === 'navigate' ? openPage : loadPart;
  event.respondWith(answer(answering, event, path));
});

async function act(question: Question, client: string, port?: MessagePort): Promise<void> {
  if (question.ask === 'take over') return worker.skipWaiting();
  const copy = await openCopy(scope, version);
  if (question.ask === 'status') port?.postMessage(await status(client, copy));
  // The page that asks has been read already; that it cannot be saved shows when it is asked for again.
  else if (copy) await keepFile(scope, copy, INVENTORY, question.path).catch(() => undefined);
}

async function status(client: string, copy: Cache | undefined): Promise<Status> {
  await tidy(false);
  const reader = await versionOfReader(scope, client);
  return {
    inventory: INVENTORY,
    saved: copy ? await copyDate(scope, copy) : '',
    fromCopy: reader !== undefined && (await isWhole(scope, reader)),
  };
}

/**
 * Removes the copies of builds that no open page belongs to, unless a newer build is on its way.
 * @param halfFilled also those an installation left; a new attempt of the same build could go on from them
 */
async function tidy(halfFilled: boolean): Promise<void> {
  if (worker.registration.installing || worker.registration.waiting) return;
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const inUse = await readVersionsInUse(scope, new Set(open.map(({ id }) => id)));
  for (const other of await copyVersions(scope)) {
    if (other === version || inUse.has(other)) continue;
    if (halfFilled || (await isWhole(scope, other))) await caches.delete(copyName(scope, other));
  }
}
