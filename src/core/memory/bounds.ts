/**
 * How much a reader's memory may hold. The bounds are far above what a reader makes, and low enough that any library
 * within them is shown, exported and imported again without making a page wait.
 */
export const MOST = {
  entries: 20_000,
  /** Of a library as it is written, in characters. */
  file: 20_000_000,
  title: 500,
  text: 2_000,
  topics: 20,
  topic: 100,
  wordings: 100,
  /** Of all wordings of a note together, in characters. */
  note: 100_000,
  /** Of replaced wordings that a note remembers. */
  replaced: 10_000,
} as const;

/** The last time an entry may have, the end of the year 2099. Milliseconds since 1970. */
export const LATEST = Date.UTC(2100, 0) - 1;

/**
 * A time for a change that comes after others: later than all of them, whatever the clock says. Where no later time
 * is left, one that none of them has.
 */
export function timeAfter(others: readonly number[], now: number): number {
  const taken = new Set(others);
  let at = Math.min(LATEST, Math.max(now, ...others.map((time) => time + 1)));
  while (taken.has(at)) at -= 1;
  return at;
}

/** A text's beginning if it is longer than a bound, and no half of a character at the cut. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
