import type { Entry } from '../../core/memory/entry.ts';
import { paths } from '../../site/urls.ts';
import type { Memory } from '../reading/memory.ts';
import { root } from '../reading/site.ts';

type Offer = typeof import('./exchange.ts').offerExchange;

declare global {
  /** What `exchange.js` brings. A global, for pages opened from disk have no modules. */
  var offerExchange: Offer | undefined;
}

/**
 * Loads the script that writes and reads files when the reader comes near its buttons, and lets a button that was
 * pressed before it came do its work then.
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

function load(): Promise<Offer> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = root + paths.script('exchange');
    script.addEventListener('load', () =>
      globalThis.offerExchange
        ? resolve(globalThis.offerExchange)
        : reject(new Error('exchange.js is empty')),
    );
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error('exchange.js could not be loaded'));
    });
    document.head.append(script);
  });
}
