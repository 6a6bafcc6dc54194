import type { Entry } from '../../core/memory/entry.ts';
import type { FirstSeen } from '../../core/memory/first-seen.ts';
import { begin, beginsVisit, goOn, type Visit } from '../../core/memory/visit.ts';
import { paths } from '../../site/urls.ts';
import { element } from '../list/card.ts';
import type { Memory } from './memory.ts';
import { root } from './site.ts';

/** Records that a page was opened. @returns the visit, or undefined where the site's list cannot be loaded */
export async function openVisit(memory: Memory): Promise<Visit | undefined> {
  const now = Date.now();
  const last = await memory.visit();
  if (last && !beginsVisit(last, now)) return memory.keepVisit((kept) => goOn(kept ?? last, now));
  // Opened from disk, a page may not read a file; a copy on a disk gets nothing new by itself either.
  if (location.protocol === 'file:') return undefined;
  const answer = await fetch(root + paths.firstSeen);
  if (!answer.ok) return undefined;
  const seen: FirstSeen = await answer.json();
  // Another tab may have begun it in the meantime.
  return memory.keepVisit((kept) =>
    kept && !beginsVisit(kept, now) ? goOn(kept, now) : begin(kept, seen, now),
  );
}

/** Marks topics, digests and the front page with what came since the last visit. */
export function markFresh({ fresh, topics }: Visit, entries: readonly Entry[]): void {
  for (const place of document.querySelectorAll<HTMLElement>('main [data-topic]'))
    addCount(place, topics.get(place.dataset['topic'] ?? ''));
  for (const place of document.querySelectorAll<HTMLElement>('main [data-digest]'))
    addCount(place, fresh.get(place.dataset['digest'] ?? '')?.papers);
  const line = document.querySelector('#since');
  if (!line) return;
  const papers = [...fresh.values()].reduce((sum, { papers }) => sum + papers, 0);
  const waiting = entries.filter(({ saved, read }) => saved?.on && !read?.on).length;
  const library = element('a', waiting === 1 ? 'One saved paper waits' : `${waiting} saved papers wait`);
  library.href = root + paths.library;
  if (papers > 0)
    line.append(
      papers === 1
        ? 'One paper is new since your last visit. '
        : `${papers} papers are new since your last visit. `,
    );
  if (waiting > 0) line.append(library, ' in your library.');
}

/** True for a card whose paper came since the last visit. */
export function isFresh({ fresh }: Visit, card: HTMLElement): boolean {
  const [digest = '', position] = (card.dataset['first'] ?? '').split(':');
  const came = fresh.get(digest);
  return came !== undefined && Number(position) > came.after;
}

/** Shows beside a paper's buttons that it is new: room is kept there, so that nothing moves. */
export function addBadge(article: HTMLElement): void {
  if (!article.querySelector('.marks > .new')) article.querySelector('.marks-buttons')?.after(newMark('New'));
}

function addCount(place: HTMLElement, count: number | undefined): void {
  if (!count) return;
  const mark = newMark(`${count} new`);
  const whole = place.querySelector('.count');
  if (whole) whole.after(' ', mark);
  else place.append(' ', mark);
}

function newMark(text: string): HTMLElement {
  const mark = element('span', text);
  mark.className = 'new';
  return mark;
}
