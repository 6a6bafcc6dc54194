import type { Filter } from './search/filter.ts';
import { makeFilter } from './search/filter.ts';
import type { Pagefind, ResultData } from './search/pagefind.ts';
import { loadPagefind } from './search/pagefind.ts';
import { resultItem } from './search/result.ts';

/** How many results are shown at once. */
const PAGE = 10;
/** How long a reader pauses between words, about. Milliseconds. */
const PAUSE = 150;

const root = document.body.dataset['root'] ?? '';
const panel = find<HTMLElement>('#search');
const box = find<HTMLInputElement>('#search-box');
const status = find<HTMLElement>('#search-status');
const list = find<HTMLOListElement>('#search-results');
const more = find<HTMLButtonElement>('#search-more');
const browse = find<HTMLElement>('#search-browse');

if (location.protocol === 'file:') {
  explain('This copy was opened from disk, where browsers do not let a page read its search index.');
} else {
  start().catch(() => explain('The search could not be loaded.'));
}

async function start(): Promise<void> {
  panel.hidden = false;
  browse.hidden = true;
  status.textContent = 'Loading the search …';
  // The address speaks first; what a reader types while the search is loading is not overwritten.
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  const pagefind = await loadPagefind(root, panel.dataset['edition'] ?? '');
  const known = await pagefind.filters();
  const filters = [
    makeFilter('topic', 'Topic', Object.keys(known['topic'] ?? {}).sort(), () => show()),
    makeFilter(
      'digest',
      'Digest',
      Object.keys(known['digest'] ?? {})
        .sort()
        .reverse(),
      () => show(),
    ),
  ];
  find('#search-filters').append(...filters.map(({ element }) => element));

  let latest = 0;
  let rest: readonly { data(): Promise<ResultData> }[] = [];
  const show = (): void => {
    writeState(filters);
    const own = ++latest;
    search(pagefind, filters)
      .then(async (found) => {
        const first = await Promise.all((found?.results ?? []).slice(0, PAGE).map((result) => result.data()));
        if (own !== latest) return;
        rest = found?.results.slice(PAGE) ?? [];
        list.replaceChildren(...first.map((data) => resultItem(data, root)));
        more.hidden = rest.length === 0;
        status.textContent = found
          ? say(found.results.length)
          : 'Type a word, or choose a topic or a digest.';
        if (found) for (const filter of filters) filter.count(found.filters[filter.name] ?? {});
      })
      .catch(() => explain('The search index could not be read.'));
  };

  chooseFilters(filters);
  show();
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show();
  });
  addEventListener('popstate', () => {
    box.value = new URLSearchParams(location.search).get('q') ?? '';
    chooseFilters(filters);
    show();
  });
  more.addEventListener('click', async () => {
    const next = await Promise.all(rest.slice(0, PAGE).map((result) => result.data()));
    rest = rest.slice(PAGE);
    const items = next.map((data) => resultItem(data, root));
    list.append(...items);
    more.hidden = rest.length === 0;
    // The button that had the focus may be gone; a reader goes on where the new results begin.
    items[0]?.querySelector('a')?.focus();
  });
}

/** Nothing where nothing is asked for. */
async function search(pagefind: Pagefind, filters: readonly Filter[]) {
  const query = box.value.trim();
  const chosen = filters.filter((filter) => filter.value());
  if (!query && chosen.length === 0) return undefined;
  return pagefind.search(query || null, {
    filters: Object.fromEntries(chosen.map((filter) => [filter.name, filter.value()])),
  });
}

function chooseFilters(filters: readonly Filter[]): void {
  const state = new URLSearchParams(location.search);
  for (const filter of filters) filter.choose(state.get(filter.name) ?? '');
}

/** The address always names what is shown, so that it can be shared. */
function writeState(filters: readonly Filter[]): void {
  const state = new URLSearchParams();
  if (box.value.trim()) state.set('q', box.value.trim());
  for (const filter of filters) if (filter.value()) state.set(filter.name, filter.value());
  const query = state.size > 0 ? `?${state}` : '';
  if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`);
}

function say(count: number): string {
  if (count === 0) return 'Nothing found. Try fewer or other words, or browse the topics.';
  return count === 1 ? 'One paper' : `${count} papers`;
}

/** Says why there is no search, and leaves the ways to browse in its place. */
function explain(reason: string): void {
  panel.hidden = false;
  status.textContent = `${reason} Browse instead:`;
  find('#search-filters').hidden = true;
  more.hidden = true;
  browse.hidden = false;
  find('#search-browse > p > span').hidden = true;
}

function find<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`search.html lacks ${selector}`);
  return found;
}
