import type { Answer, Search } from '../../core/search/answer.ts';
import { finderOf } from '../../core/search/found.ts';
import type { Manifest } from '../../core/search/manifest.ts';
import { sizeOf } from '../../core/search/manifest.ts';
import type { SearchState } from '../../core/search/state.ts';
import { conditionsOf, writeState } from '../../core/search/state.ts';
import { element } from '../list/card.ts';
import { walkWithArrows } from './arrows.ts';
import { chosenList, facetList } from './facets.ts';
import { searchOfSite } from './open.ts';
import { resultItem } from './result.ts';
import { sayCount, sayCoverage, sayNote, sayPending } from './say.ts';
import { browseLinks, helpPanel } from './texts.ts';

/** How many results are shown at once. */
const PAGE = 10;
/** How long a reader pauses between letters, about. Milliseconds. */
const PAUSE = 80;
/** After this a reader wants to know what they are waiting for. Milliseconds. */
const SLOW = 3000;

export interface PanelOptions {
  readonly box: HTMLInputElement;
  /** Relative address of the site's root. */
  readonly root: string;
  /** Facets, order and help; a dialog leaves them to the page. */
  readonly full: boolean;
  /** Told whenever something else is shown; `step` where the reader took a step they may want to take back. */
  onChange?(state: SearchState, step: boolean): void;
  /** Told what was found. */
  onAnswer?(state: SearchState, papers: readonly string[] | undefined): void;
}

/** Results, and all that belongs to them, for a search box. */
export interface Panel {
  readonly element: HTMLElement;
  readonly list: HTMLOListElement;
  /** The line above the results, for what else can be done with them. */
  readonly tools: HTMLElement;
  state(): SearchState;
  /** Shows another search, as the back button does. */
  show(state: SearchState): void;
  /** Shows at once what is asked for in the box, as a step. */
  submit(): Promise<void>;
}

export function createPanel({ box, root, full, onChange, onAnswer }: PanelOptions): Panel {
  const status = element('p');
  status.className = 'kicker search-status';
  status.setAttribute('role', 'status');
  const notes = element('div');
  notes.className = 'search-notes';
  const chosenBar = element('div');
  chosenBar.className = 'search-chosen';
  const facets = element('div');
  facets.className = 'search-facets';
  const list = element('ol');
  list.className = 'cards search-results';
  list.setAttribute('role', 'list');
  const more = element('button', 'More results');
  more.type = 'button';
  more.hidden = true;
  const moreLine = element('p', more);
  moreLine.className = 'more';
  const order = element('select', option('relevance', 'Best first'), option('date', 'Newest first'));
  const orderLabel = element('label', 'Order ', order);
  orderLabel.className = 'search-order';
  const results = element('div', list, moreLine);
  const body = element('div', ...(full ? [facets, results] : [results]));
  body.className = full ? 'search-body' : '';
  // Drawn for the first time where it stays, below what is said of the first answer.
  body.hidden = true;
  const tools = element('div', orderLabel);
  tools.className = 'search-tools';
  // What comes with an answer stands below what is there before it, so that nothing a reader sees moves.
  const own = element('div', status, ...(full ? [tools, helpPanel(root), chosenBar] : []), notes, body);
  own.className = 'search-panel';

  if (full) {
    status.id = 'search-status';
    list.id = 'search-results';
    more.id = 'search-more';
  }

  let chosen: SearchState['chosen'] = {};
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = 0;
  let answer: Answer | undefined;
  const state = (): SearchState => ({
    text: box.value,
    chosen,
    order: order.value === 'date' ? 'date' : 'relevance',
  });

  const choose = (facet: keyof SearchState['chosen'], value: string | undefined): void => {
    const { [facet]: _, ...rest } = chosen;
    chosen = value === undefined ? rest : { ...rest, [facet]: value };
    void update(true);
  };

  /** Shows an answer, unless another has come by then. */
  const show = async (
    search: Search,
    manifest: Manifest,
    asked: SearchState,
    found: Answer | undefined,
    turn: number,
  ): Promise<void> => {
    const isWhole = !found?.pending;
    const hits = await search.read(found?.papers.slice(0, PAGE) ?? []);
    if (turn !== latest || (!isWhole && own.dataset['answered'] === asked.text && answer && !answer.pending))
      return;
    answer = found;
    shown = hits.length;
    const focused = list.contains(document.activeElement);
    const finder = finderOf(found?.found ?? []);
    list.replaceChildren(...hits.map((hit) => resultItem(hit, finder, manifest, root)));
    // Titles under the reader's hands were replaced.
    if (focused) (list.querySelector<HTMLElement>('.card-title a') ?? box).focus();
    more.hidden = !found || found.papers.length <= shown;
    status.textContent = found
      ? sayCount(found)
      : `${sizeOf(manifest).toLocaleString('en')} papers to search`;
    notes.replaceChildren(...(found ? notesOf(found, manifest) : []));
    chosenBar.replaceChildren(...chosenList(manifest, asked, choose));
    body.hidden = !found;
    if (isWhole) own.dataset['answered'] = asked.text;
  };

  /** Finds and shows; never rejects. */
  const update = async (step: boolean): Promise<void> => {
    clearTimeout(timer);
    const asked = state();
    const turn = ++latest;
    onChange?.(asked, step);
    const slow = setTimeout(() => {
      if (turn === latest) status.textContent = 'The search index is still on its way …';
    }, SLOW);
    try {
      const search = await searchOfSite();
      const manifest = await search.manifest();
      if (turn !== latest) return;
      if (manifest.isMissing) {
        sayWithout();
        return;
      }
      const question = { text: asked.text, chosen: conditionsOf(asked), order: asked.order };
      const found = await search.ask(question, (first) => {
        if (turn === latest) show(search, manifest, asked, first, turn).catch(() => {});
      });
      await show(search, manifest, asked, found, turn);
      if (turn !== latest) return;
      onAnswer?.(asked, found?.papers);
      // Results without facets are results all the same.
      if (full)
        await showFacets(search, manifest, asked, turn).catch(() => {
          if (turn === latest) facets.replaceChildren(element('p', 'The filters could not be read.'));
        });
    } catch (error) {
      if (turn !== latest) return;
      explain(error);
      onAnswer?.(asked, undefined);
    } finally {
      clearTimeout(slow);
    }
  };

  /** A link to the same search with other words, followed without leaving the page. */
  const rewritten = (name: string, text: string): HTMLElement => {
    const link = element('a', name);
    link.href = `${root}search.html${writeState({ ...state(), text })}`;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      box.value = text;
      void update(true);
      box.focus();
    });
    return element('p', link);
  };

  const notesOf = (found: Answer, manifest: Manifest): Node[] => [
    ...(found.covers === undefined
      ? []
      : [element('p', sayCoverage(found.covers, sizeOf(manifest), !navigator.onLine))]),
    ...(found.pending?.older ? [element('p', sayPending(found.pending.older))] : []),
    ...found.notes.map((note) => element('p', sayNote(note, found.partly))),
    ...(found.literal === undefined
      ? []
      : [rewritten(`Search for exactly ${found.literal} instead`, found.literal)]),
    ...(found.loose === undefined ? [] : [rewritten('Search without the quotation marks', found.loose)]),
    ...(found.papers.length === 0 ? [browseLinks(root)] : []),
  ];

  const showFacets = async (
    search: Search,
    manifest: Manifest,
    asked: SearchState,
    turn: number,
  ): Promise<void> => {
    const counts = answer ? await search.counts(answer.papers) : undefined;
    if (turn !== latest) return;
    const open = new Set(
      [...facets.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent),
    );
    facets.replaceChildren(...(counts ? facetList(manifest, counts, asked, choose) : []));
    // On a phone they stand above the results: only what the reader has opened is open there, so that nothing moves.
    const stands = matchMedia('(min-width: 56rem)').matches;
    for (const details of facets.querySelectorAll<HTMLDetailsElement>(':scope > details'))
      details.open =
        open.has(details.querySelector('summary')?.textContent ?? '') || (stands && details.open);
  };

  const clear = (): void => {
    answer = undefined;
    list.replaceChildren();
    facets.replaceChildren();
    chosenBar.replaceChildren();
    more.hidden = true;
  };

  /** The site was built where Pagefind does not run. */
  const sayWithout = (): void => {
    clear();
    status.textContent = 'This site was built without a search.';
    notes.replaceChildren(browseLinks(root));
  };

  const explain = (error: unknown): void => {
    clear();
    status.textContent = `The search index could not be read (${error instanceof Error ? error.message : String(error)}). Reload the page, or browse:`;
    const again = element('button', 'Try again');
    again.type = 'button';
    again.addEventListener('click', () => void update(false));
    notes.replaceChildren(browseLinks(root), element('p', again));
  };

  const showMore = async (): Promise<void> => {
    const found = answer;
    const from = shown;
    if (!found) return;
    /** Another search, or the same results asked for twice. */
    const isLate = (): boolean => found !== answer || from !== shown;
    try {
      const search = await searchOfSite();
      const [manifest, hits] = await Promise.all([
        search.manifest(),
        search.read(found.papers.slice(from, from + PAGE)),
      ]);
      if (isLate()) return;
      const finder = finderOf(found.found);
      const items = hits.map((hit) => resultItem(hit, finder, manifest, root));
      list.append(...items);
      shown += hits.length;
      more.hidden = found.papers.length <= shown;
      // The button that had the focus may be gone; a reader goes on where the new results begin.
      items[0]?.querySelector('a')?.focus();
    } catch (error) {
      if (!isLate()) explain(error);
    }
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(false), PAUSE);
  });
  order.addEventListener('change', () => void update(true));
  more.addEventListener('click', () => void showMore());
  walkWithArrows(box, list);

  return {
    element: own,
    list,
    tools,
    state,
    show(next) {
      box.value = next.text;
      chosen = next.chosen;
      order.value = next.order;
      void update(false);
    },
    submit: () => update(true),
  };
}

function option(value: string, name: string): HTMLOptionElement {
  const made = element('option', name);
  made.value = value;
  return made;
}
