import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../../../src/integration/atomic.ts';

/** No host is left alone for longer, whatever it asks for. Milliseconds. */
const LONGEST = 24 * 60 * 60 * 1000;

/** What hosts asked for with `Retry-After`, kept on disk so that a later run keeps to it. */
export interface AskedWaits {
  /** How long a host is still to be left alone; 0 where it may be asked. Milliseconds. */
  left(host: string, now: number): number;
  /** Keeps that a host is to be left alone. */
  keep(host: string, wait: number, now: number): void;
}

/** The waits in a file. One that cannot be read holds none. */
export function askedWaits(file: string): AskedWaits {
  // An end that is further away than anything that is kept comes from a clock that was wrong.
  const ends = (now: number): Map<string, number> =>
    new Map([...readEnds(file)].filter(([, end]) => end > now && end <= now + LONGEST));
  return {
    left: (host, now) => (ends(now).get(host) ?? now) - now,
    keep: (host, wait, now) =>
      writeWhole(file, `${JSON.stringify(Object.fromEntries(ends(now).set(host, now + wait)))}\n`),
  };
}

function readEnds(file: string): [string, number][] {
  if (!existsSync(file)) return [];
  try {
    return Object.entries(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/**
 * The wait a `Retry-After` header asks for, in seconds or until a date.
 * @returns milliseconds; nothing where there is no such header or it means nothing
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST);
}

/** A wait in words: `45 s`, `1 h 30 min`. */
export function sayWait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
