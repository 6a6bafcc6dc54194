import { readStored, store } from '../storage/site-storage.ts';

/** The list a reader opens papers from: what "next" means on a paper's page. Lives as long as its tab. */
export interface List {
  /** As the reader knows it: a topic, a digest, a search. */
  readonly name: string;
  readonly href: string;
  readonly papers: readonly { readonly id: string; readonly title: string }[];
  /** The paper last opened. */
  readonly at: string;
}

/** So many papers on either side are enough to go through by hand, and fit any tab's storage. */
const REACH = 200;

/** The list this tab last opened a paper from. */
export function listed(): List | undefined {
  try {
    return JSON.parse(readStored('list', 'sessionStorage') ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the list from which a card was opened. */
export function rememberList(card: HTMLElement, cards: readonly HTMLElement[]): void {
  const own = card.closest<HTMLElement>('[data-list]');
  const query = new URLSearchParams(location.search).get('q');
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const within = cards.filter((other) => other.closest('[data-list]') === own);
  const place = within.indexOf(card);
  keep({
    name: own?.dataset['list'] ?? (query ? `the search for “${query}”` : heading),
    href: location.href,
    papers: within.slice(Math.max(0, place - REACH), place + REACH + 1).map((other) => ({
      id: other.dataset['paper'] ?? '',
      title: other.querySelector('.card-title')?.textContent?.trim() ?? '',
    })),
    at: card.dataset['paper'] ?? '',
  });
}

/** Remembers which paper of the list the reader is at. */
export function moveTo(list: List, at: string): void {
  keep({ ...list, at });
}

/** Where it cannot be kept, "next" means the next paper of the digest, as the page says. */
function keep(list: List): void {
  store('list', JSON.stringify(list), 'sessionStorage');
}
