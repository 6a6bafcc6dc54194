import { UNDATED } from '../core/paper.ts';

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
