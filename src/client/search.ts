import { readState, writeState } from '../core/search/state.ts';
import { openDialog, warm } from './search/dialog.ts';
import { createPanel } from './search/panel.ts';
import { savedSearches } from './search/saved.ts';

const root = document.body.dataset['root'] ?? '';
const place = document.querySelector<HTMLElement>('#search');
const box = document.querySelector<HTMLInputElement>('#search-box');

// Sent by the shortcuts, which load this script when it is first wanted.
document.addEventListener('carrel-search', () => openDialog(root));
document.addEventListener('carrel-search-warm', warm);

if (place && box) startPage(place, box);

function startPage(place: HTMLElement, box: HTMLInputElement): void {
  const saved = savedSearches();
  const panel = createPanel({
    box,
    root,
    full: true,
    // The address always names what is shown, so that it can be shared; what a reader chose is a step back's worth.
    onChange: (state, step) => {
      const query = writeState(state);
      if (query === location.search) return;
      const address = `${location.pathname}${query}`;
      if (step) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    },
    onAnswer: saved.onAnswer,
  });
  panel.tools.append(saved.button);
  place.append(panel.element, saved.element);
  place.hidden = false;
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void panel.submit();
  });
  addEventListener('popstate', () => panel.show(readState(location.search)));
  panel.show(readState(location.search));
}
