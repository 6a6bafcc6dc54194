import type { Entry } from '../../core/memory/entry.ts';
import { paths } from '../../site/urls.ts';
import { loadScript } from '../page/load-script.ts';
import type { Memory } from '../reading/memory.ts';
import { root } from '../reading/site.ts';

type Offer = typeof import('./exchange.ts').offerExchange;

declare global {
  /** What `exchange.js` brings. A global, because pages opened from disk have no modules. */
  var offerExchange: Offer | undefined;
}

/**
 * Loads the script that writes and reads files when the reader approaches its buttons; a button that was
 * pressed before the script was there acts when it is.
 * @param shown the entries the page shows
 */
export function loadExchangeWhenNeeded(memory: Memory, shown: () => readonly Entry[]): void {
  const sections = document.querySelectorAll('#library-devices, #library-unreadable');
  let loading: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    loading ??= load().then((offer) => offer(memory, shown));
    return loading;
  };
  const prepare = (): void => {
    ready().catch(() => {
      loading = undefined;
    });
  };
  for (const section of sections) {
    section.addEventListener('focusin', prepare);
    section.addEventListener('pointerover', prepare);
    section.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button || globalThis.offerExchange) return;
      ready().then(
        () => button.click(),
        () => {
          loading = undefined;
          const outcome = document.querySelector('#library-outcome');
          if (outcome) outcome.textContent = 'A part of this page could not be loaded. Try again.';
        },
      );
    });
  }
}

async function load(): Promise<Offer> {
  await loadScript(root + paths.script('exchange'));
  if (!globalThis.offerExchange) throw new Error('exchange.js is empty');
  return globalThis.offerExchange;
}
