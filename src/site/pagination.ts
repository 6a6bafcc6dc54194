/** A stretch of a long list on a page of its own. */
export interface ListPage<T> {
  /** 1 holds the oldest. */
  readonly number: number;
  readonly items: readonly T[];
  /** True for the page a reader sees first, the newest one. */
  readonly front: boolean;
}

/** Papers on one page, at the least. */
const PAGE = 50;

/**
 * Cuts a list into pages numbered from its end, so that a new item at the front changes the front page alone: all
 * others are full and stay as they are. The front page holds what is over on top of a full one.
 * @param items newest first
 * @returns newest first
 */
export function paginate<T>(items: readonly T[], size = PAGE): ListPage<T>[] {
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
