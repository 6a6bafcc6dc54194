import type { Inventory } from '../core/offline/inventory.ts';

/**
 * What a page asks its site's worker: how things stand; to save the page that is open, which came before the worker
 * did; to take over from the build before.
 */
export type Question =
  | { readonly ask: 'status' }
  | { readonly ask: 'keep'; readonly path: string }
  | { readonly ask: 'take over' };

/** How things stand. */
export interface Status {
  readonly inventory: Inventory;
  /** When the worker's copy was made, as an ISO time; empty where there is none. */
  readonly saved: string;
  /** True where the page that asks is read from a saved copy. */
  readonly fromCopy: boolean;
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
