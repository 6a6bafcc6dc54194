import type { ListPage } from '../pagination.ts';

/** A page of a list, as links to it say it. */
export interface PageLink {
  readonly number: number;
  readonly path: string;
}

/**
 * Where a page stands among the pages of its list. A page of a growing list but the front one knows its neighbours
 * alone, so that it stays as it is when the list grows.
 */
export interface Turn {
  readonly number: number;
  /** Paths of the pages before and after it. */
  readonly previous?: string;
  readonly next?: string;
  /** The first page; absent on that page itself. */
  readonly front?: string;
  /** All pages in the list's order, this one too, or of very many some; empty where there is only one. */
  readonly pages: readonly PageLink[];
  /** True where page 1 is the last and holds the oldest papers. */
  readonly grows: boolean;
}

/** A list's page with its path and its place. */
export type Turned<T> = ListPage<T> & { readonly path: string; readonly turn: Turn };

/** More links in a row than this are no help. */
const MOST_LINKS = 20;

/**
 * Gives the pages of a list their paths, and says where each stands.
 * @param front path of the list's front page
 * @param below path of a further page, by its number
 */
export function turned<T>(
  pages: readonly ListPage<T>[],
  front: string,
  below: (number: number) => string,
): Turned<T>[] {
  const grows = (pages[0]?.number ?? 1) > 1;
  const links = pages.map(({ number, front: isFront }) => ({
    number,
    path: isFront ? front : below(number),
  }));
  return pages.map((page, index) => {
    const previous = links[index - 1]?.path;
    const next = links[index + 1]?.path;
    const knowsAll = page.front || !grows;
    return {
      ...page,
      path: links[index]!.path,
      turn: {
        number: page.number,
        ...(previous ? { previous } : {}),
        ...(next ? { next } : {}),
        ...(page.front ? {} : { front }),
        pages: knowsAll && links.length > 1 ? thinned(links) : [],
        grows,
      },
    };
  });
}

/** The first and the last link, and of those between so few that they can be looked over: every 5th, 10th, 50th … */
function thinned(links: readonly PageLink[]): readonly PageLink[] {
  const step = [1, 5, 10, 50, 100, 500].find((one) => links.length / one <= MOST_LINKS) ?? links.length;
  return links.filter(
    ({ number }, index) => number % step === 0 || index === 0 || index === links.length - 1,
  );
}
