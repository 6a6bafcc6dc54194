/** The DOI in an address or a field, without its resolver. */
export function doiIn(text: string): string | undefined {
  return /(?:^|doi\.org\/|doi:\s*)(10\.\d{4,9}\/[^\s"<>]+)/i
    .exec(text)?.[1]
    ?.slice(0, 300)
    .replace(/[.,;)]{1,9}$/, '');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in a text, as YYYY-MM-DD: ISO dates and times, "Jul 30, 2025", "30 July 2025", RFC 822's "Wed, 30 Jul 2025 …".
 * @param year for a day without one ("Jul 30")
 */
export function dayFrom(text: string, year?: string): string | undefined {
  const iso = /(?:^|\D)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return calendarDay(iso[1]!, Number(iso[2]), Number(iso[3]));
  const american = /\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?/.exec(text);
  const month = american ? MONTHS.indexOf(american[1]!.toLowerCase()) + 1 : 0;
  if (american && month > 0) return calendarDay(american[3] ?? year, month, Number(american[2]));
  const british = /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?(?:,?\s+(\d{4}))?/.exec(text);
  const other = british ? MONTHS.indexOf(british[2]!.toLowerCase()) + 1 : 0;
  return british && other > 0 ? calendarDay(british[3] ?? year, other, Number(british[1])) : undefined;
}

function calendarDay(year: string | undefined, month: number, day: number): string | undefined {
  if (year === undefined) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? undefined : text;
}
