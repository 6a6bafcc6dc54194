import type { SavedSearch } from '../../core/search/saved.ts';
import { newSince, readSaved, seen } from '../../core/search/saved.ts';
import type { SearchState } from '../../core/search/state.ts';
import { conditionsOf, readState, writeState } from '../../core/search/state.ts';
import { element } from '../list/card.ts';
import { readStored, store } from '../storage/site-storage.ts';
import { searchOfSite } from './open.ts';

/** The searches a reader keeps in this browser, and a button that keeps the present one. */
export interface SavedSearches {
  readonly element: HTMLElement;
  /** Keeps the present search. */
  readonly button: HTMLButtonElement;
  /** Told of every answer: a saved search that is shown has been seen. */
  onAnswer(state: SearchState, papers: readonly string[] | undefined): void;
}

export function savedSearches(): SavedSearches {
  const button = element('button', 'Save this search');
  button.type = 'button';
  button.disabled = true;
  const message = element('p');
  message.setAttribute('role', 'status');
  const list = element('ul');
  list.setAttribute('role', 'list');
  list.className = 'saved-searches';
  const own = element('div', message, list);
  own.className = 'search-saved';
  let present: { readonly query: string; readonly days: Promise<readonly string[]> } | undefined;
  let shown = false;

  const read = (): SavedSearch[] => readSaved(readStored('searches'));
  const write = (searches: readonly SavedSearch[]): void => {
    message.textContent = store('searches', JSON.stringify(searches))
      ? ''
      : 'This browser has no room left for saved searches, or keeps none. A bookmark does the same.';
  };
  const forget = (query: string): void => {
    write(read().filter((saved) => saved.query !== query));
    void show();
  };
  const offer = (searches: readonly SavedSearch[]): void => {
    button.disabled = !present || searches.some(({ query }) => query === present?.query);
  };
  /** Never rejects: the counts are an extra, the links work without. */
  const show = async (): Promise<void> => {
    const searches = read();
    offer(searches);
    const items = searches.map((saved) => {
      const state = readState(saved.query);
      const name = [state.text, ...Object.values(state.chosen)].filter((text) => text !== '').join(' · ');
      const link = element('a', name);
      link.href = `search.html${saved.query}`;
      const fresh = element('span');
      fresh.className = 'count';
      const remove = element('button', 'Forget');
      remove.type = 'button';
      remove.setAttribute('aria-label', `Forget the search ${name}`);
      remove.addEventListener('click', () => forget(saved.query));
      return { saved, state, fresh, item: element('li', link, fresh, remove) };
    });
    list.replaceChildren(...items.map(({ item }) => item));
    try {
      const search = await searchOfSite();
      for (const { saved, state, fresh } of items) {
        const found = await search.ask({ text: state.text, chosen: conditionsOf(state) });
        const number = newSince(saved, await search.days(found?.papers ?? []));
        fresh.textContent = number > 0 ? ` ${number} new` : ' nothing new';
      }
    } catch {
      // Told where the results would stand.
    }
  };
  /** Keeps how far the present search has been seen; of one that is not saved only where that is asked for. */
  const keep = async (isNew: boolean): Promise<void> => {
    if (!present) return;
    const { query, days } = present;
    try {
      const looked = seen(query, await days);
      const searches = read().filter((saved) => saved.query !== query || !isNew);
      write(
        isNew ? [...searches, looked] : searches.map((saved) => (saved.query === query ? looked : saved)),
      );
    } catch {
      message.textContent = 'The search could not be saved: its index could not be read.';
    }
    await show();
  };
  button.addEventListener('click', () => void keep(true));

  return {
    element: own,
    button,
    onAnswer(state, papers) {
      const query = writeState({ ...state, order: 'relevance' });
      present = undefined;
      if (query && papers) {
        // Asked for at once, so that a search is saved as soon as a reader says so.
        const days = searchOfSite().then((search) => search.days(papers));
        days.catch(() => {
          // Told when the search is saved.
        });
        present = { query, days };
      }
      const searches = read();
      // The counts cost a search each: they are made when the page opens, and when one of them has changed.
      if (present && searches.some((saved) => saved.query === query)) void keep(false);
      else if (!shown) void show();
      else offer(searches);
      shown = true;
    },
  };
}
