import { addressOf, fileAt } from '../core/offline/address.ts';
import { isPaper } from '../core/offline/manifest.ts';
import { matchFile, openComplete, savedPaths } from '../offline/cache.ts';
import { element } from './list/card.ts';
import { askStatus, canSave, scope } from './offline/connect.ts';

/** How many pages of a group are listed; the pages of topics and digests link the other papers. */
const NAMED = 60;

const GROUPS = [
  { heading: 'Digests', holds: (path: string) => path.startsWith('digests/') },
  { heading: 'Topics', holds: (path: string) => path.startsWith('topics/') },
  { heading: 'Papers', holds: isPaper },
];

if (canSave()) {
  offerPage();
  void navigator.serviceWorker.getRegistration().then(async (registration) => {
    if (registration?.active) await showSaved(registration.active);
  });
}

/** Leads back to the page that was asked for; only ever to one of this site. */
function offerPage(): void {
  const path = new URLSearchParams(location.search).get('page');
  const address = path && addressOf(path, scope);
  const link = document.querySelector<HTMLAnchorElement>('#unsaved-page > a')!;
  if (!address || fileAt(address, scope) === undefined) return;
  link.href = address;
  link.hidden = false;
  addEventListener('online', () => {
    link.textContent = 'The network is back: open the page';
  });
}

async function showSaved(worker: ServiceWorker): Promise<void> {
  const { version } = (await askStatus(worker)).manifest;
  const cache = await openComplete(scope, version);
  if (!cache) return;
  const paths = [...(await savedPaths(scope, cache))].filter((path) => path.endsWith('.html')).sort();
  const parts = await Promise.all(
    GROUPS.map(async ({ heading, holds }) => {
      const own = paths.filter(holds);
      const items = await Promise.all(own.slice(0, NAMED).map((path) => item(version, path)));
      if (items.length === 0) return [];
      const list = element('ul', ...items);
      list.className = 'plain-list';
      return [element('h3', `${heading} (${own.length})`), list];
    }),
  );
  document.querySelector('#unsaved-list')!.replaceChildren(...parts.flat());
}

/** A link to a saved page by its title, less the site's name. */
async function item(version: string, path: string): Promise<HTMLLIElement> {
  const html = (await (await matchFile(scope, version, path))?.text()) ?? '';
  const { title } = new DOMParser().parseFromString(html, 'text/html');
  const link = element('a', title.replace(/ · [^·]*$/, '') || path);
  link.href = addressOf(path, scope);
  return element('li', link);
}
