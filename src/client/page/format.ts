/** A number of papers, in words. */
export function formatPapers(count: number): string {
  return count === 1 ? '1 paper' : `${count} papers`;
}

/** Bytes as a reader knows them: 3.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

/**
 * A day or a time as a reader knows it: 30 July 2025; empty for the day of an undated paper, and for a text that is no
 * date. A day has no time zone, a time is shown in the reader's.
 */
export function formatDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1000) return '';
  const zone = iso.length === 'YYYY-MM-DD'.length ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...zone }).format(date);
}
