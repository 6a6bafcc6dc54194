import { compare } from '../compare.ts';
import { MOST } from './bounds.ts';
import { checkEntry, InvalidEntry, isObject } from './check.ts';
import type { Entry } from './entry.ts';
import { mergeEntries } from './entry.ts';

/** The file's own mark, so that another program's JSON is not taken for such a file. */
const FORMAT = 'carrel-library';
/** Is raised whenever an older site could misread a new file. */
const VERSION = 1;

/** A reader's whole memory as a file for another device: JSON, indented so that a person can read it. */
export function writeMemory(entries: readonly Entry[]): string {
  const sorted = [...entries].sort((a, b) => compare(a.id, b.id));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, entries: sorted }, null, 2)}\n`;
}

/**
 * The entries of such a file, every one checked.
 * @throws Error whose message says what is wrong with the file, for the reader to see
 */
export function readMemory(text: string): Entry[] {
  if (text.length > MOST.file)
    throw new Error(`This file is larger than ${MOST.file / 1_000_000} MB. Nothing was changed.`);
  const file = parse(text);
  if (!isObject(file) || file['format'] !== FORMAT)
    throw new Error('This file is not a library. Nothing was changed.');
  const version = file['version'];
  if (typeof version !== 'number' || version < 1) throw damaged('it has no version');
  if (version > VERSION)
    throw new Error(
      `This file has version ${version}; this site reads up to ${VERSION}. Nothing was changed.`,
    );
  const entries = file['entries'];
  if (!Array.isArray(entries)) throw damaged('it has no entries');
  if (entries.length > MOST.entries) throw new Error(`${tooMany(entries.length)}. Nothing was changed.`);
  const ids = new Set<string>();
  return entries.map((value, index) => {
    const entry = readNumbered(value, index + 1);
    if (ids.has(entry.id)) throw damaged(`entry ${index + 1} is there twice`);
    ids.add(entry.id);
    return entry;
  });
}

/**
 * What a library has of the papers of another one once both are merged.
 * @returns an entry for each of `others`
 * @throws InvalidEntry where the whole would be more than a library may hold, or than a file may bring back
 */
export function mergeMemories(own: readonly Entry[], others: readonly Entry[]): Entry[] {
  const whole = new Map(own.map((entry) => [entry.id, entry]));
  const merged = others.map((other) => {
    const mine = whole.get(other.id);
    try {
      return checkEntry(mine ? mergeEntries(mine, other) : other);
    } catch (error) {
      throw error instanceof InvalidEntry
        ? new InvalidEntry(`of “${other.facts.title}” both together are too much: ${error.message}`)
        : error;
    }
  });
  for (const entry of merged) whole.set(entry.id, entry);
  if (whole.size > MOST.entries) throw new InvalidEntry(tooMany(whole.size));
  if (writeMemory([...whole.values()]).length > MOST.file)
    throw new InvalidEntry(`both libraries together are larger than ${MOST.file / 1_000_000} MB`);
  return merged;
}

/** What could not be read, as a file for a person: each value as JSON where that can be, else as words. */
export function writeUnreadable(values: readonly unknown[]): string {
  const lines = values.map((value) => {
    try {
      const json = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
      return json ?? JSON.stringify(String(value));
    } catch {
      return JSON.stringify(String(value));
    }
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('This file is not JSON, or was cut off on its way. Nothing was changed.', { cause });
  }
}

function readNumbered(value: unknown, number: number): Entry {
  try {
    return checkEntry(value);
  } catch (cause) {
    const id = isObject(value) && typeof value['id'] === 'string' ? ` (${value['id'].slice(0, 80)})` : '';
    throw damaged(`entry ${number}${id}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

function tooMany(count: number): string {
  return `A library has at most ${MOST.entries} papers, and this would be one of ${count}`;
}

function damaged(what: string, cause?: unknown): Error {
  return new Error(`This file is damaged: ${what}. Nothing was changed.`, { cause });
}
