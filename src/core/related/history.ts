import { compare } from '../compare.ts';
import { UNDATED } from '../paper.ts';

/** How a library grew: its papers in the order they came, and by how many of them each is seen. */
export interface History<T> {
  /** Oldest first; those without a day come last, so that one more does not move the others. */
  readonly papers: readonly T[];
  /** For every day, oldest first, how many papers there were at its end. */
  readonly ends: readonly number[];
  /** For every paper, how many papers there were at the end of its day. */
  readonly endOf: readonly number[];
}

/** While a library has no more papers, each is related to all the others. */
const ALL = 1000;
/** A paper is related to what came later each time the library has grown by half. */
const GROWTH = 1.5;

export function historyOf<T extends { readonly date: string }>(all: readonly T[]): History<T> {
  const days = [...Map.groupBy(all, ({ date }) => date)].sort(
    ([a], [b]) => Number(a === UNDATED) - Number(b === UNDATED) || compare(a, b),
  );
  const ends: number[] = [];
  const endOf: number[] = [];
  for (const [, { length }] of days) {
    ends.push(endOf.length + length);
    endOf.push(...new Array<number>(length).fill(ends.at(-1)!));
  }
  return { papers: days.flatMap(([, own]) => own), ends, endOf };
}

/**
 * Where the library stood when its papers are weighed: at the end of each day since it last doubled, for the papers of
 * that day, and for all before at the first of these. So a new day leaves the weights of earlier papers as they are,
 * but for the day with which the library has grown to the next power of two.
 */
export function weighedAt({ ends }: Pick<History<unknown>, 'ends'>): number[] {
  const doubled = 2 ** Math.floor(Math.log2(ends.at(-1) ?? 1));
  return ends.filter((end) => end >= doubled);
}

/**
 * Among how many papers, from the oldest on, those related to a paper are looked for: all that were there on its day,
 * and those that came until the library had last grown by half since, or by half again. So a new digest changes the
 * lists of about two earlier papers for each of its own; lists lack what came in the last third at most.
 * @param end how many papers there were at the end of the paper's day
 * @param all how many there are
 */
export function horizonOf(end: number, all: number): number {
  let horizon = end;
  while (horizon * GROWTH <= all) horizon *= GROWTH;
  return Math.min(all, Math.max(ALL, Math.floor(horizon)));
}
