import { fileAt } from '../../core/offline/address.ts';
import { askStatus, tell } from '../../offline/message.ts';
import { wantsOffline } from '../settings/storage.ts';
import { canSave, connect, scope } from './connect.ts';
import { enableKeep, showKept } from './keep-control.ts';
import { offerNewEdition } from './new-edition.ts';
import { sayCopy } from './words.ts';

/** The settings' own place tells more, and is theirs. */
const places = [...document.querySelectorAll<HTMLElement>('.keep[data-keep]:not(#offline .keep)')];

/** Readers who asked their browser to spare their data are not sent a copy of the site they did not ask for. */
function sparesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true && !navigator.serviceWorker.controller;
}

async function start(): Promise<void> {
  const { registration, worker } = await connect();
  offerNewEdition(registration);
  const status = await askStatus(worker);
  const line = document.querySelector('#copy');
  const say = (): void => {
    if (line) line.textContent = sayCopy(status);
  };
  say();
  addEventListener('online', say);
  addEventListener('offline', say);
  for (const place of places) await showKept(place, place.dataset['keep']!, status.inventory);
  // A first visit's page came before there was a worker to see it.
  const path = fileAt(location.href, scope);
  if (path && !status.fromCopy) tell(worker, { ask: 'keep', path });
}

/** Saves what a visit saves, and lets the reader save more, where this browser can and its reader wants it. */
export function saveVisit(): void {
  if (!canSave() || !wantsOffline()) return;
  for (const place of places)
    enableKeep(place, place.dataset['keep']!, 'Saved: it can be read without a network now.');
  // A site that could not be saved is read from the network, as ever; the settings say more.
  const begin = (): void => void (sparesData() || start().catch(() => undefined));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
