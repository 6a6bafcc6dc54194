import { UNDATED } from '../core/paper.ts';
import type { Period } from '../core/trends/timeline.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2025-07-30` as a reader says it: 30 July 2025. */
export function sayDay(day: string): string {
  if (day === UNDATED) return 'undated';
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A step of a chart as a reader says it: 30 July 2025, July 2025, July to September 2025, 2025. */
export function sayPeriod({ key, unit }: Period): string {
  if (unit === 'day') return sayDay(key);
  const [year, month = '1'] = key.split('-');
  if (unit === 'year') return key;
  const first = MONTHS[Number(month) - 1];
  return unit === 'month' ? `${first} ${year}` : `${first} to ${MONTHS[Number(month) + 1]} ${year}`;
}
