import { UNDATED } from '../core/paper.ts';
import type { Period } from '../core/trends/timeline.ts';

const DAY = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = formatter({ month: 'long', year: 'numeric' });
const MONTH_NAME = formatter({ month: 'long' });

/** `2025-07-30` as a reader says it: 30 July 2025. */
export function formatDay(day: string): string {
  return day === UNDATED ? 'undated' : DAY.format(dateOf(day));
}

/** `2025-07` or `2025` as a reader says it: July 2025, 2025. */
export function formatTime(time: string): string {
  if (UNDATED.startsWith(time)) return 'Undated';
  return time.length > 4 ? MONTH.format(dateOf(`${time}-01`)) : time;
}

/** A step of a chart as a reader says it: 30 July 2025, July 2025, July to September 2025, 2025. */
export function formatPeriod({ key, unit }: Period): string {
  if (unit === 'day') return formatDay(key);
  if (unit !== 'quarter') return formatTime(key);
  const first = dateOf(`${key}-01`);
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 2);
  return `${MONTH_NAME.format(first)} to ${MONTH.format(last)}`;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** British English puts the day first, without commas; UTC, because a day is the same wherever the site is built. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
}
