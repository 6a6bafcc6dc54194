import type { Question, Status } from '../../offline/worker.ts';
import { home } from '../storage/site-storage.ts';

/** The address of the site's root. */
export const scope = new URL(home, document.baseURI).href;

/** True where this browser can save this site: not from disk, nor over a line others can write on. */
export function canSave(): boolean {
  return 'savable' in document.documentElement.dataset;
}

/** Registers the site's worker, and waits until one is at work: at once on all visits but the first. */
export async function connect(): Promise<{ registration: ServiceWorkerRegistration; worker: ServiceWorker }> {
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, {
    scope,
    // The worker decides what is cached, so it must never come out of a cache itself.
    updateViaCache: 'none',
  });
  return { registration, worker: await activeWorker(registration) };
}

function activeWorker({ active, installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (active) return Promise.resolve(active);
  const coming = installing ?? waiting;
  return new Promise((resolve, reject) => {
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') reject(new Error('the site could not be saved'));
    });
  });
}

/** Asks a worker how things stand. */
export function askStatus(worker: ServiceWorker): Promise<Status> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Status>) => {
      port1.close();
      resolve(data);
    };
    tell(worker, { ask: 'status' }, port2);
  });
}

/** Tells a worker something that has no answer. */
export function tell(worker: ServiceWorker, question: Question, ...transfer: Transferable[]): void {
  worker.postMessage(question, transfer);
}
