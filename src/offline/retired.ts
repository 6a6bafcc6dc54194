import { deleteCaches } from './cache.ts';
import type { WorkerScope } from './worker-scope.ts';

// The service worker of a site whose owner has turned offline reading off: it deletes what readers' browsers have saved,
// and unregisters itself.

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(deleteCaches(worker.registration.scope).then(() => worker.registration.unregister())),
);
