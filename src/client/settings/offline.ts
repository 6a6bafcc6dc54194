import { addressOf } from '../../core/offline/address.ts';
import { isPaper } from '../../core/offline/inventory.ts';
import { openCopy, removeCopies, savedPaths } from '../../offline/copies.ts';
import type { Status } from '../../offline/message.ts';
import { askStatus } from '../../offline/message.ts';
import { EVERYTHING, readWishes, removeWish } from '../../offline/wishes.ts';
import { element } from '../list/card.ts';
import { canSave, connect, scope } from '../offline/connect.ts';
import { enableKeep, showKept } from '../offline/keep-control.ts';
import { sayBytes, sayDate } from '../offline/words.ts';
import { storeWantsOffline, wantsOffline } from './storage.ts';

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
    await removeCopies(scope);
    location.reload();
  });
  try {
    const { worker } = await connect();
    const status = await askStatus(worker);
    const refresh = async (): Promise<void> => {
      line.textContent = await say(status);
      await showWishes(section.querySelector<HTMLElement>('#offline-wishes')!);
    };
    place.querySelector('button')!.textContent += ` (${sayBytes(status.inventory.bytes)})`;
    enableKeep(place, EVERYTHING, 'Everything is saved.', () => void refresh());
    await refresh();
    await showKept(place, EVERYTHING, status.inventory);
  } catch {
    line.textContent =
      'This browser could not save the site: it has no room, or the host changes files on their way. ' +
      'Every page comes from the network, as ever.';
  }
}

async function say({ inventory, saved }: Status): Promise<string> {
  const copy = await openCopy(scope, inventory.version);
  if (!copy) return 'Nothing is saved.';
  const papers = [...(await savedPaths(scope, copy))].filter(isPaper).length;
  const day = inventory.newest ? `, with digests up to ${sayDate(inventory.newest)}` : '';
  return `${papers} of ${inventory.papers} papers can be read without a network. The copy was saved on ${sayDate(saved)}${day}.`;
}

/** What the reader has asked to keep, each with a button that forgets it. */
async function showWishes(list: HTMLElement): Promise<void> {
  const wishes = await readWishes(scope);
  list.replaceChildren(
    ...wishes.map((wish) => {
      const name = wish === EVERYTHING ? 'Everything' : pageLink(wish);
      const button = element('button', 'No longer keep');
      button.type = 'button';
      button.addEventListener('click', async () => {
        await removeWish(scope, wish);
        await showWishes(list);
      });
      return element('li', name, ' ', button);
    }),
  );
  list.hidden = wishes.length === 0;
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
