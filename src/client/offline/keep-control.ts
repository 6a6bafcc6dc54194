import type { Inventory } from '../../core/offline/inventory.ts';
import type { FailureReason } from '../../offline/failure.ts';
import { reasonOf } from '../../offline/failure.ts';
import type { Progress } from '../../offline/fill.ts';
import { askStatus } from '../../offline/message.ts';
import type { Wish } from '../../offline/wishes.ts';
import { element } from '../list/card.ts';
import { connect, scope } from './connect.ts';
import { isKept, keep } from './keep.ts';
import { sayBytes } from './words.ts';

/** How saving ended early, in a reader's words. */
const ENDS: Readonly<Record<FailureReason, string>> = {
  stopped: 'Stopped; what came stays.',
  quota: 'There is no more room: this browser will not save so much. What came stays.',
  changed: 'The site is being published anew. Reload when its new edition is offered, and go on.',
  unreachable: 'The connection broke off; what came stays. Go on when it is back.',
};

/** Says in place of the button that a wish is fulfilled, where it is. */
export async function showKept(place: HTMLElement, wish: Wish, inventory: Inventory): Promise<void> {
  if (!(await isKept(wish, scope, inventory))) return;
  place.querySelector('button')!.hidden = true;
  place.querySelector('[role="status"]')!.textContent = 'Kept for reading offline.';
}

/**
 * Brings the button in a place for keeping to life: it saves, shows how far it is, and stops when pressed again.
 * @param place holds a button and an element with the role of a status
 * @param done what is said when all is saved
 */
export function enableKeep(place: HTMLElement, wish: Wish, done: string, onEnd?: () => void): void {
  const button = place.querySelector('button')!;
  const status = place.querySelector('[role="status"]')!;
  const label = button.textContent;
  let running: AbortController | undefined;

  const save = async (signal: AbortSignal): Promise<string> => {
    const bar = element('progress');
    bar.setAttribute('aria-label', label);
    const size = element('span');
    const shown = element('span', bar, size);
    shown.className = 'keep-progress';
    button.after(shown);
    try {
      const { registration, worker } = await connect();
      const { inventory } = await askStatus(worker);
      const onProgress = ({ bytes }: Progress, all: Progress): void => {
        bar.max = all.bytes;
        bar.value = bytes;
        size.textContent = `${sayBytes(bytes)} of ${sayBytes(all.bytes)}`;
      };
      await keep({ wish, scope, inventory, signal, onProgress }).catch((error: unknown) => {
        if (reasonOf(error) === 'changed') void registration.update();
        throw error;
      });
      return done;
    } finally {
      shown.remove();
    }
  };

  button.disabled = false;
  button.addEventListener('click', async () => {
    if (running) return running.abort();
    running = new AbortController();
    button.textContent = 'Stop';
    status.textContent = '';
    status.textContent = await save(running.signal).catch((error: unknown) => ENDS[reasonOf(error)]);
    running = undefined;
    button.textContent = label;
    onEnd?.();
  });
}
