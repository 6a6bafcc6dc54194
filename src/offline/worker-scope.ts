// What Carrel uses of a service worker's global scope (w3.org/TR/service-workers). TypeScript's library for
// workers cannot stand in one program with the one for pages.

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Of the page that asks; empty for a page's own address. */
  readonly clientId: string;
  /** Of the page (or the worker) that will come of the answer. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

interface MessageEventOfClient extends ExtendableEvent {
  readonly data: unknown;
  readonly source: { readonly id: string } | null;
  readonly ports: readonly MessagePort[];
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { includeUncontrolled: boolean; type: 'all' }): Promise<readonly { id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEventOfClient) => void): void;
}
