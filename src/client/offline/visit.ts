import { fileAt } from '../../core/offline/address.ts';
import type { Status } from '../../offline/worker.ts';
import { element } from '../list/card.ts';
import { formatDate } from '../page/format.ts';
import { wantsOffline } from '../settings/storage.ts';
import { askStatus, canSave, connect, scope, tell } from './connect.ts';
import { enablePin, showPinned } from './pin.ts';

/** The buttons that pin something, each in its place; the settings manage their own. */
const places = [...document.querySelectorAll<HTMLElement>('.keep[data-pinned]:not(#offline .keep)')];

/** Where a page was read from, if that is not the network. */
function formatStatus({ saved, fromCache }: Status): string {
  const connection = navigator.onLine ? '' : 'No connection. ';
  return fromCache ? `${connection}Read from the copy saved on ${formatDate(saved)}.` : connection;
}

/** A reader whose browser is told to save data is not sent a whole site unasked. */
function sparesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true && !navigator.serviceWorker.controller;
}

async function start(): Promise<void> {
  const { registration, worker } = await connect();
  offerNewEdition(registration);
  const status = await askStatus(worker);
  const line = document.querySelector('#copy');
  const refresh = (): void => {
    if (line) line.textContent = formatStatus(status);
  };
  refresh();
  addEventListener('online', refresh);
  addEventListener('offline', refresh);
  for (const place of places) await showPinned(place, place.dataset['pinned']!, status.manifest);
  // A first visit's page came before there was a worker to see it.
  const path = fileAt(location.href, scope);
  if (path && !status.fromCache) tell(worker, { ask: 'save', path });
}

/** Offers to reload once the cache of a newer build is complete. Until then, and until asked, nothing changes. */
function offerNewEdition(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && registration.active) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active) offer(coming);
    });
  });
}

function offer(coming: ServiceWorker): void {
  document.querySelector('.new-edition')?.remove();
  const button = element('button', 'Reload');
  button.type = 'button';
  button.addEventListener('click', () => {
    // Other open pages stay with the build they are of until they are left.
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') location.reload();
    });
    tell(coming, { ask: 'take over' });
  });
  const notice = element('div', element('p', 'A new edition of this site is ready.'), button);
  notice.className = 'new-edition';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
}

/** Saves what a visit saves, and lets the reader save more, where this browser can and its reader wants it. */
export function saveVisit(): void {
  if (!canSave() || !wantsOffline()) return;
  for (const place of places)
    enablePin(place, place.dataset['pinned']!, 'Saved: it can be read without a network now.');
  // A site that could not be saved is read from the network, as ever; the settings say more.
  const begin = (): void => void (sparesData() || start().catch(() => undefined));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
