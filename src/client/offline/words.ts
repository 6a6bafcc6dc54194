import type { Status } from '../../offline/message.ts';

/** Bytes as a reader says them: 3.4 MB. */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

/** A day as a reader says it: 30 July 2025. The day of a digest has no zone, a moment has the reader's. */
export function sayDate(iso: string): string {
  const zone = iso.length === 'YYYY-MM-DD'.length ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...zone }).format(new Date(iso));
}

/** Which copy of the site a page was read from. */
export function sayCopy({ saved, fromCopy }: Status): string {
  const connection = navigator.onLine ? '' : 'No connection. ';
  return fromCopy ? `${connection}Read from the copy saved on ${sayDate(saved)}.` : connection;
}
