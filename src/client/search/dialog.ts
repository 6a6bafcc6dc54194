import { writeState } from '../../core/search/state.ts';
import { element } from '../list/card.ts';
import { searchOfSite } from './open.ts';
import { createPanel } from './panel.ts';

let dialog: { element: HTMLDialogElement; box: HTMLInputElement } | undefined;

/** Opens the search over the page. */
export function openDialog(root: string): void {
  dialog ??= makeDialog(root);
  if (dialog.element.open) return;
  dialog.element.showModal();
  dialog.box.focus();
  dialog.box.select();
  takeOver(dialog.box);
}

/** What a reader typed on the page while this script was on its way. */
function takeOver(box: HTMLInputElement): void {
  const outside = document.querySelector<HTMLInputElement>('#search-box');
  if (!outside?.value) return;
  box.value = outside.value;
  outside.value = '';
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function makeDialog(root: string): { element: HTMLDialogElement; box: HTMLInputElement } {
  const box = element('input');
  box.type = 'search';
  box.autocomplete = 'off';
  box.enterKeyHint = 'search';
  box.placeholder = document.querySelector<HTMLInputElement>('#search-box')?.placeholder ?? '';
  box.setAttribute('aria-label', 'Search the papers');
  const close = element('button', 'Close');
  close.type = 'button';
  const form = element('form', box, close);
  form.className = 'search-form';
  form.setAttribute('role', 'search');
  const all = element('a', 'All results, filters and help');
  all.href = `${root}search.html`;
  const panel = createPanel({
    box,
    root,
    full: false,
    onChange: (state) => {
      all.href = `${root}search.html${writeState(state)}`;
    },
  });
  const foot = element('p', all);
  foot.className = 'search-foot';
  const own = element('dialog', form, panel.element, foot);
  own.className = 'search-dialog';
  own.setAttribute('aria-label', 'Search');
  close.addEventListener('click', () => own.close());
  // A click on what lies around the dialog is one on the dialog itself.
  own.addEventListener('click', (event) => {
    if (event.target === own) own.close();
  });
  // A search box would take the key for itself, and be emptied.
  own.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    own.close();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (panel.element.dataset['answered'] !== box.value) await panel.submit();
    panel.list.querySelector<HTMLAnchorElement>('.card-title a')?.click();
  });
  document.body.append(own);
  void panel.submit();
  return { element: own, box };
}

/** Begins to load the index, for a reader who is about to search. */
export function warm(): void {
  searchOfSite().catch(() => {
    // Told when the reader searches.
  });
}
