import { addressOf } from '../../core/offline/address.ts';
import { isPaper } from '../../core/offline/manifest.ts';
import { deleteCaches, openComplete, savedPaths } from '../../offline/cache.ts';
import { EVERYTHING, readPinned, removePinned } from '../../offline/pinned.ts';
import type { Status } from '../../offline/worker.ts';
import { element } from '../list/card.ts';
import { formatBytes, formatDate } from '../page/format.ts';
import { storeWantsOffline, wantsOffline } from '../settings/storage.ts';
import { askStatus, canSave, connect, scope } from './connect.ts';
import { enablePin, showPinned } from './pin.ts';

/** Shows what is saved, keeps more and removes it: the part of the settings about reading offline. */
export async function manageOffline(): Promise<void> {
  const section = document.querySelector<HTMLElement>('#offline');
  if (!section || !canSave()) return;
  const line = section.querySelector('#offline-status')!;
  const toggle = section.querySelector<HTMLButtonElement>('#offline-switch')!;
  const place = section.querySelector<HTMLElement>('.keep')!;
  toggle.disabled = false;
  if (!wantsOffline()) {
    place.hidden = true;
    line.textContent = 'Nothing is saved: every page comes from the network.';
    toggle.textContent = 'Save pages for reading offline';
    toggle.addEventListener('click', () => {
      storeWantsOffline(true);
      location.reload();
    });
    return;
  }
  line.textContent = 'Saving what a first visit saves …';
  toggle.addEventListener('click', async () => {
    storeWantsOffline(false);
    // The worker goes first: it would answer the reload, and save what it answers.
    await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
    await deleteCaches(scope);
    location.reload();
  });
  try {
    const { worker } = await connect();
    const status = await askStatus(worker);
    const refresh = async (): Promise<void> => {
      line.textContent = await formatStatus(status);
      await listPinned(section.querySelector<HTMLElement>('#offline-pinned')!);
    };
    place.querySelector('button')!.textContent += ` (${formatBytes(status.manifest.bytes)})`;
    enablePin(place, EVERYTHING, 'Everything is saved.', () => void refresh());
    await refresh();
    await showPinned(place, EVERYTHING, status.manifest);
  } catch {
    line.textContent =
      'This browser could not save the site: it has no room, or the host changes files on their way. ' +
      'Every page comes from the network, as ever.';
  }
}

async function formatStatus({ manifest, saved }: Status): Promise<string> {
  const cache = await openComplete(scope, manifest.version);
  if (!cache) return 'Nothing is saved.';
  const papers = [...(await savedPaths(scope, cache))].filter(isPaper).length;
  const day = manifest.newest ? `, with digests up to ${formatDate(manifest.newest)}` : '';
  return `${papers} of ${manifest.papers} papers can be read without a network. The copy was saved on ${formatDate(saved)}${day}.`;
}

/** Lists what the reader has pinned, each with a button that unpins it. */
async function listPinned(list: HTMLElement): Promise<void> {
  const all = await readPinned(scope);
  list.replaceChildren(
    ...all.map((pinned) => {
      const name = pinned === EVERYTHING ? 'Everything' : pageLink(pinned);
      const button = element('button', 'No longer keep');
      button.type = 'button';
      button.addEventListener('click', async () => {
        await removePinned(scope, pinned);
        await listPinned(list);
      });
      return element('li', name, ' ', button);
    }),
  );
  list.hidden = all.length === 0;
}

function pageLink(path: string): HTMLAnchorElement {
  const link = element(
    'a',
    path
      .replace(/\.html$/, '')
      .replace('/', ': ')
      .replaceAll('-', ' '),
  );
  link.href = addressOf(path, scope);
  return link;
}
