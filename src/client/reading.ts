import { type Entry, withFacts } from '../core/memory/entry.ts';
import type { Visit } from '../core/memory/visit.ts';
import { articles } from './reading/articles.ts';
import { factsOf } from './reading/facts.ts';
import { addBadge, isFresh, markFresh, openVisit } from './reading/fresh.ts';
import { offerHelp } from './reading/help.ts';
import { listenForKeys } from './reading/keys.ts';
import { rememberList } from './reading/list.ts';
import { addMarks, type Marks } from './reading/marks.ts';
import { openMemory } from './reading/memory.ts';
import { followList } from './reading/turn.ts';

/** Papers that get their buttons in one step; a list may have thousands, and must not keep the reader waiting. */
const BATCH = 100;

const memory = openMemory();
const marks = new WeakMap<HTMLElement, Marks>();
const remembered = new Map<string, Entry>();
let visit: Visit | undefined;

const page = document.querySelector<HTMLElement>('.paper[data-paper]');
if (page) followList(page);
listenForKeys();
offerHelp();
addNext();
new MutationObserver(addNext).observe(document.querySelector('main') ?? document.body, {
  childList: true,
  subtree: true,
});
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('.card-title a') : null;
  const card = link?.closest<HTMLElement>('.card');
  if (card) rememberList(card, articles());
});

memory.onChange((changed) => {
  const ids = new Set(changed.map(({ id }) => id));
  for (const entry of changed) remembered.set(entry.id, entry);
  for (const article of marked()) if (ids.has(article.dataset['paper'] ?? '')) show(article);
});
// A page that comes back from the browser's page cache has missed what other tabs did.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) load().catch(ignore);
});
load()
  .then(completeOwn)
  .then(() => openVisit(memory))
  .then((opened) => {
    visit = opened;
    if (!visit) return;
    markFresh(visit, [...remembered.values()]);
    for (const article of marked()) badge(article);
  })
  .catch(ignore);

async function load(): Promise<void> {
  for (const entry of await memory.all()) remembered.set(entry.id, entry);
  for (const article of marked()) show(article);
}

/** A paper that was marked in a list without its day gets it here, on its own page, at the latest. */
async function completeOwn(): Promise<void> {
  const entry = remembered.get(page?.dataset['paper'] ?? '');
  if (!page || !entry || entry.facts.date !== '') return;
  const facts = factsOf(page);
  await memory.change(entry.id, (before) => withFacts(before ?? entry, facts));
}

/** Gives the next papers without buttons theirs; lists may grow while they are read. */
function addNext(): void {
  const bare = [...document.querySelectorAll<HTMLElement>('main article[data-paper]:not(.marked)')];
  for (const article of bare.slice(0, BATCH)) {
    marks.set(article, addMarks(article, memory));
    show(article);
    badge(article);
  }
  if (bare.length > BATCH) setTimeout(addNext);
}

function marked(): NodeListOf<HTMLElement> {
  return document.querySelectorAll('article.marked');
}

function show(article: HTMLElement): void {
  marks.get(article)?.show(remembered.get(article.dataset['paper'] ?? ''));
}

function badge(article: HTMLElement): void {
  if (visit && isFresh(visit, article)) addBadge(article);
}

/** Where the browser keeps nothing, the button a reader presses says so; not every page does. */
function ignore(): void {}
