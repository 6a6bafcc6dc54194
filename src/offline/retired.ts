import { removeCopies } from './copies.ts';
import type { WorkerScope } from './worker-scope.ts';

// Stands in `sw.js` when an owner has turned offline reading off: removes what readers' browsers have saved, and itself.

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(removeCopies(worker.registration.scope).then(() => worker.registration.unregister())),
);
