import { loadScript } from './page/load-script.ts';
import { keysAreOn } from './reading/key-switch.ts';
import { isTyping } from './reading/typing.ts';

const root = document.body.dataset['root'] ?? '';
/** The search page has a box of its own and its script with it. */
const page = document.querySelector('#search');
const box = document.querySelector<HTMLInputElement>('#search-box');
let script: Promise<void> | undefined;

/** `/` and Ctrl/⌘-K open the search: its box on the search page, a dialog over every other page. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target) && keysAreOn();
  const command = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (!slash && !command) return;
  event.preventDefault();
  // What is typed while the dialog is loading goes into the page's own box, and from there into the dialog.
  box?.focus();
  if (page) box?.select();
  else
    send('carrel-search').catch(() => {
      // The search page shows what is wrong and what to do.
      location.assign(`${root}search.html`);
    });
});

if (!page) box?.addEventListener('focus', () => send('carrel-search-warm').catch(() => {}), { once: true });

/** Sends an event to the search, whose script is loaded when it is first needed. */
async function send(name: string): Promise<void> {
  script ??= loadScript(`${root}assets/search.js`).catch((error: unknown) => {
    // The next attempt loads it again.
    script = undefined;
    throw error;
  });
  await script;
  document.dispatchEvent(new Event(name));
}
