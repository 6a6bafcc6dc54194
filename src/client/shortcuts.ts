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
  // What is typed while the dialog is on its way goes into the page's own box, and from there into the dialog.
  box?.focus();
  if (page) box?.select();
  else
    send('carrel-search').catch(() => {
      // The search page says what is wrong, and leads on.
      location.assign(`${root}search.html`);
    });
});

if (!page) box?.addEventListener('focus', () => send('carrel-search-warm').catch(() => {}), { once: true });

/** Tells the search something; its script is loaded when it is first needed. */
async function send(name: string): Promise<void> {
  script ??= new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      script = undefined;
      reject(new Error('the search script did not come'));
    });
    element.src = `${root}assets/search.js`;
    document.head.append(element);
  });
  await script;
  document.dispatchEvent(new Event(name));
}
