import { UNDATED } from '../paper.ts';

/** A stretch of time that a chart draws as one step. */
export interface Period {
  /** What the days in it begin with, or for a quarter its first month: `2025-07-30`, `2025-07`, `2025`. */
  readonly key: string;
  readonly unit: Unit;
}
export type Unit = 'day' | 'month' | 'quarter' | 'year';

/** More steps than this cannot be seen in a chart as wide as a word. */
const MOST = 24;

/** Where a unit's steps lie: the key of the step a day falls in, and the key of the step after another. */
const UNITS: readonly { unit: Unit; keyOf(day: string): string; next(key: string): string }[] = [
  { unit: 'month', keyOf: (day) => day.slice(0, 7), next: (key) => addMonths(key, 1) },
  {
    unit: 'quarter',
    keyOf: (day) => addMonths(day.slice(0, 7), -((Number(day.slice(5, 7)) - 1) % 3)),
    next: (key) => addMonths(key, 3),
  },
  { unit: 'year', keyOf: (day) => day.slice(0, 4), next: (key) => String(Number(key) + 1).padStart(4, '0') },
];

/**
 * The periods that some days span, oldest first: the days themselves while they are few, else months, quarters or
 * years without a gap, so that a quiet time shows as one.
 * @param days `YYYY-MM-DD` in any order, repeated or not; undated ones are ignored
 */
export function timeline(days: readonly string[]): Period[] {
  const dated = [...new Set(days)].filter((day) => day !== UNDATED).sort();
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last) return [];
  if (dated.length <= MOST) return dated.map((key) => ({ key, unit: 'day' }));
  const spans = UNITS.map((one) => ({ unit: one.unit, keys: keysBetween(one, first, last) }));
  const span = spans.find(({ keys }) => keys.length <= MOST) ?? spans.at(-1)!;
  return span.keys.map((key) => ({ key, unit: span.unit }));
}

/** How many of the days fall into each period. */
export function countByPeriod(periods: readonly Period[], days: readonly string[]): number[] {
  const keyOf = UNITS.find(({ unit }) => unit === periods[0]?.unit)?.keyOf ?? ((day: string) => day);
  const place = new Map(periods.map(({ key }, index) => [key, index]));
  const counts = new Array<number>(periods.length).fill(0);
  for (const day of days) {
    const index = place.get(keyOf(day));
    if (index !== undefined) counts[index]!++;
  }
  return counts;
}

function keysBetween({ keyOf, next }: (typeof UNITS)[number], first: string, last: string): string[] {
  const keys = [keyOf(first)];
  const end = keyOf(last);
  while (keys.at(-1)! < end) keys.push(next(keys.at(-1)!));
  return keys;
}

function addMonths(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
