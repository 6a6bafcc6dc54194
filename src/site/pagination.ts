import type { Library } from './library.ts';

/** A stretch of a long list on a page of its own. */
export interface ListPage<T> {
  /** From 1: in a list that grows at its front, 1 holds the oldest; else 1 is the first. */
  readonly number: number;
  readonly items: readonly T[];
  /** True for the page a reader sees first. */
  readonly front: boolean;
}

/** How the items of a list are shown: each with its gist, topics and marks, or by a link alone. */
export type Shown = 'cards' | 'links';

/**
 * Items on a page of a growing list, at the least; the front page holds up to twice as many, and stays below 60 kB: a
 * card is about 1.2 kB of HTML, a link 0.25 kB.
 */
const LEAST: Readonly<Record<Shown, number>> = { cards: 20, links: 100 };

/** A library of no more papers shows a digest, and all its papers by title and date, each on one page. */
const SMALL = 200;

/** True for a library so small that its lists need no pages. */
export function isSmall({ papers }: Pick<Library, 'papers'>): boolean {
  return papers.length <= SMALL;
}

/**
 * Cuts a list that grows into pages numbered from its end, so that a new item at the front changes the front page
 * alone: all others are full and stay as they are. The front page holds what is over on top of a full one.
 * @param items newest first
 * @returns newest first
 */
export function paginate<T>(items: readonly T[], shown: Shown = 'cards'): ListPage<T>[] {
  const size = LEAST[shown];
  const count = Math.max(1, Math.floor(items.length / size));
  return Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const from = items.length - number * size;
    return {
      number,
      front: index === 0,
      items: items.slice(index === 0 ? 0 : from, from + size),
    };
  });
}

/** Cuts a list that does not grow, or grows anywhere, into pages of about the same length, numbered from its front. */
export function divide<T>(items: readonly T[], shown: Shown = 'cards'): ListPage<T>[] {
  const most = 2 * LEAST[shown] - 1;
  const count = Math.max(1, Math.ceil(items.length / most));
  const start = (page: number): number => Math.round((page * items.length) / count);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    front: index === 0,
    items: items.slice(start(index), start(index + 1)),
  }));
}
