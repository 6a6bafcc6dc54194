import { createHash } from 'node:crypto';

/** A part of a site's pages that one machine makes: the second of eight. */
export interface Part {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** `2/8`, as it is written on the command line and in messages. */
export function formatPart({ index, of }: Part): string {
  return `${index}/${of}`;
}

/** Reads `2/8`; undefined for what is no part, as `9/8` is none. */
export function parsePart(text: string): Part | undefined {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  return index && of && index <= of ? { index, of } : undefined;
}

/** True where a page belongs to a part: by a hash of its path, so that each part has pages of every kind. */
export function isInPart(pathname: string, { index, of }: Part): boolean {
  const number = createHash('sha256').update(pathname).digest().readUInt32BE();
  return number % of === index - 1;
}
