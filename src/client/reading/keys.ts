import { paths } from '../../site/urls.ts';
import { articles, current } from './articles.ts';
import { openHelp } from './help.ts';
import { keysAreOn } from './key-switch.ts';
import { root } from './site.ts';
import { isTyping } from './typing.ts';

/** How long `g` waits for the letter after it. Milliseconds. */
const WAIT = 1500;
const PLACES: Readonly<Record<string, string>> = {
  h: paths.home,
  t: paths.topics,
  d: paths.digests,
  s: paths.search,
  l: paths.library,
};

/** Acts on single keys, the same in every list and on a paper's page; `help.ts` explains each. */
export function listenForKeys(): void {
  let goUntil = 0;
  const actions: Readonly<Record<string, () => boolean>> = {
    j: () => step(1),
    k: () => step(-1),
    o: () => click(current(), '.card-title a'),
    m: () => click(current(), '[data-mark="read"]'),
    s: () => click(current(), '[data-mark="saved"]'),
    n: () => click(current(), '[data-mark="note"]'),
    g: () => {
      goUntil = Date.now() + WAIT;
      return true;
    },
    '?': () => {
      openHelp();
      return true;
    },
  };
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat && event.key !== 'j' && event.key !== 'k') return;
    if (isTyping(event.target)) return;
    if (!keysAreOn() || document.querySelector('dialog[open]')) return;
    const place = Date.now() < goUntil ? PLACES[event.key] : undefined;
    goUntil = 0;
    if (place) location.assign(root + place);
    if (place || (Object.hasOwn(actions, event.key) && actions[event.key]?.())) event.preventDefault();
  });
}

/** To the next paper of a list, or of the list a paper's page was opened from. */
function step(by: 1 | -1): boolean {
  const all = articles();
  if (all.length === 0) return click(document, by > 0 ? '.turn [rel="next"]' : '.turn [rel="prev"]');
  const now = current();
  const at = now ? all.indexOf(now) : all.findIndex((card) => card.getBoundingClientRect().bottom > 0) - 1;
  const next = all[Math.max(0, at + by)];
  next?.querySelector<HTMLElement>('.card-title a')?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return true;
}

function click(within: ParentNode | undefined, selector: string): boolean {
  const found = within?.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null && found !== undefined;
}
