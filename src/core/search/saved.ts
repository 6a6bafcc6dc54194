/** A search a reader keeps in the browser, and how far they had seen its results. */
export interface SavedSearch {
  /** As in an address: `?q=…&topic=…`. */
  readonly query: string;
  /** The newest day of which they have seen papers, and how many results that day had. */
  readonly day: string;
  readonly ofDay: number;
}

/**
 * How many results are new since the search was last looked at: those of later days, and those that came to the last
 * day since.
 * @param days of the results
 */
export function newSince({ day, ofDay }: SavedSearch, days: readonly string[]): number {
  const later = days.filter((other) => other > day).length;
  return later + Math.max(0, days.filter((other) => other === day).length - ofDay);
}

/** A saved search that has been looked at. */
export function seen(query: string, days: readonly string[]): SavedSearch {
  const day = days.reduce((latest, other) => (other > latest ? other : latest), '');
  return { query, day, ofDay: days.filter((other) => other === day).length };
}

/** Reads what the browser kept; what is no list of searches is none. */
export function readSaved(text: string | null): SavedSearch[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(value: unknown): value is SavedSearch {
  const { query, day, ofDay } = (value ?? {}) as Partial<Record<keyof SavedSearch, unknown>>;
  return (
    typeof query === 'string' && query.startsWith('?') && typeof day === 'string' && typeof ofDay === 'number'
  );
}
