import './reading.ts';
import type { Entry } from '../core/memory/entry.ts';
import { isKept } from '../core/memory/entry.ts';
import { noteText } from '../core/memory/note.ts';
import type { Selection } from '../core/memory/select.ts';
import { select, topicsOf } from '../core/memory/select.ts';
import { paths } from '../site/urls.ts';
import { loadExchangeWhenNeeded } from './library/load-exchange.ts';
import { offerUnreadable } from './library/unreadable.ts';
import { breakable, element, paperCard } from './list/card.ts';
import { formatDate, formatPapers } from './page/format.ts';
import { openMemory } from './reading/memory.ts';
import { explain } from './reading/notice.ts';
import { root } from './reading/site.ts';

/** So many cards are shown at once; a reader with more papers searches. */
const MOST = 200;
/** So many topics can be chosen from; words find the papers of the others. */
const MOST_TOPICS = 300;

const memory = openMemory();
const filters = find('#library-filters');
const words = find<HTMLInputElement>('[name="words"]');
const show = find<HTMLSelectElement>('[name="show"]');
const topic = find<HTMLSelectElement>('[name="topic"]');
const order = find<HTMLSelectElement>('[name="order"]');
const status = find('#library-status');
const list = find('#library-list');
const empty = find('#library-empty');
const entries = new Map<string, Entry>();
let shown: readonly string[] = [];

filters.addEventListener('input', render);
memory.onChange((changed) => {
  for (const entry of changed) entries.set(entry.id, entry);
  // A removed paper stays visible until the reader filters anew, so that the same key can bring it back.
  if (changed.some((entry) => isKept(entry) && !shown.includes(entry.id))) render();
  else showCounts();
});
loadExchangeWhenNeeded(memory, chosen);
void offerUnreadable(memory);
memory
  .all()
  .then((all) => {
    for (const entry of all) entries.set(entry.id, entry);
    render();
  })
  .catch((error) => {
    status.textContent = explain(error);
  })
  .finally(() => find('#library').classList.add('ready'));

function chosen(): Entry[] {
  return select([...entries.values()], {
    words: words.value,
    show: show.value as Selection['show'],
    topic: topic.value,
    order: order.value as Selection['order'],
  });
}

function render(): void {
  offerTopics();
  const found = chosen();
  shown = found.slice(0, MOST).map(({ id }) => id);
  list.replaceChildren(...found.slice(0, MOST).map(item));
  showCounts(found.length);
}

function item({ id, facts }: Entry): HTMLLIElement {
  const day = formatDate(facts.date);
  return paperCard(
    {
      id,
      title: facts.title,
      titleParts: breakable(facts.title),
      path: paths.paper(id),
      text: breakable(facts.text),
      kept: facts,
      facts: [...(day ? [day] : []), ...facts.topics],
    },
    root,
  );
}

/** Shows how much is kept, and how much of it is listed. @param found how many papers the filters find */
function showCounts(found = chosen().length): void {
  const kept = [...entries.values()].filter(isKept);
  const saved = kept.filter((entry) => entry.saved?.on).length;
  const read = kept.filter((entry) => entry.read?.on).length;
  const noted = kept.filter(({ note }) => noteText(note) !== '').length;
  empty.hidden = kept.length > 0 || shown.length > 0;
  filters.hidden = !empty.hidden;
  const whole = `${formatPapers(kept.length)}: ${saved} saved, ${read} read, ${noted} with a note.`;
  const part =
    found === kept.length
      ? ''
      : found === 0
        ? ' Nothing of it fits.'
        : ` ${formatPapers(found)} of them shown.`;
  const rest = found > MOST ? ` The first ${MOST} are listed; a word or a filter finds the others.` : '';
  status.textContent = empty.hidden ? whole + part + rest : '';
}

/** The topics of what is kept; the one chosen stays chosen. */
function offerTopics(): void {
  const names = topicsOf([...entries.values()].filter(isKept), MOST_TOPICS);
  const options = ['', ...names].map((name) => {
    const option = element('option', name || 'Any topic');
    option.value = name;
    option.selected = name === topic.value;
    return option;
  });
  topic.replaceChildren(...options);
}

function find<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`library.html lacks ${selector}`);
  return found;
}
