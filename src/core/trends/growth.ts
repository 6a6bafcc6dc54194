/** How a topic's share of the papers has changed of late. */
export interface Growth {
  /** Recent share by earlier share; 1 where nothing changed. */
  readonly ratio: number;
  readonly direction: 'growing' | 'steady' | 'shrinking';
}

/** The last periods, this part of all, count as recent; at least one. */
const RECENT = 1 / 4;
/** So many papers of the average share are added on either side: else two papers after one would count as a boom. */
const SMOOTHING = 20;
/** A share must change by this factor to be called growing or shrinking. */
const CHANGE = 1.25;
/** And by more standard deviations than chance explains (papers taken as a Poisson process). */
const BEYOND_CHANCE = 2;
/** Fewer periods show no trend. */
const FEWEST = 3;

/**
 * Compares a topic's share of the papers in the last quarter of the periods with its share before.
 * @param counts its papers in each period, oldest first
 * @param totals all papers in each period
 * @returns nothing where there are too few periods to compare
 */
export function growthOf(counts: readonly number[], totals: readonly number[]): Growth | undefined {
  if (counts.length < FEWEST) return undefined;
  const border = counts.length - Math.max(1, Math.floor(counts.length * RECENT));
  const average = sum(counts) / Math.max(1, sum(totals));
  const share = (from: number, to: number): number =>
    (sum(counts.slice(from, to)) + SMOOTHING * average) / (sum(totals.slice(from, to)) + SMOOTHING);
  const before = share(0, border);
  if (before === 0) return { ratio: 1, direction: 'steady' };
  const ratio = share(border, counts.length) / before;
  const expected = before * sum(totals.slice(border));
  const surprising =
    Math.abs(sum(counts.slice(border)) - expected) > BEYOND_CHANCE * Math.sqrt(Math.max(1, expected));
  if (!surprising) return { ratio, direction: 'steady' };
  return { ratio, direction: ratio >= CHANGE ? 'growing' : ratio <= 1 / CHANGE ? 'shrinking' : 'steady' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
