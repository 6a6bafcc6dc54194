import type { PaperRecord } from './record.ts';

/** The day in a digest's file name, at its head by custom, where it is a day of the calendar. */
export function dayIn(name: string): string | undefined {
  const day = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
}

/**
 * A digest's day: the one in its name, or else the first its papers are listed at, or else the last on which one was
 * published.
 */
export function digestDay(
  name: string,
  records: readonly Pick<PaperRecord, 'date' | 'published'>[],
): string | undefined {
  const days = (key: 'date' | 'published'): string[] => records.flatMap((record) => record[key] ?? []).sort();
  return dayIn(name) ?? days('date')[0] ?? days('published').at(-1);
}
