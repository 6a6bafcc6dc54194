import { compare } from '../compare.ts';
import type { Entry, Flag, PaperFacts } from './entry.ts';
import type { Note, Wording } from './note.ts';

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
  const ids = new Set<string>();
  return entries.map((value, index) => {
    const entry = readEntry(value, `entry ${index + 1}`);
    if (ids.has(entry.id)) throw damaged(`entry ${index + 1} is there twice`);
    ids.add(entry.id);
    return entry;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('This file is not JSON, or was cut off on its way. Nothing was changed.', { cause });
  }
}

function readEntry(value: unknown, name: string): Entry {
  if (!isObject(value)) throw damaged(`${name} is no object`);
  const id = value['id'];
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,80}$/.test(id)) throw damaged(`${name} has no id`);
  const where = `${name} (${id})`;
  const { saved, read, note } = value;
  return {
    id,
    facts: readFacts(value['facts'], where),
    ...(saved === undefined ? {} : { saved: readFlag(saved, `saved of ${where}`) }),
    ...(read === undefined ? {} : { read: readFlag(read, `read of ${where}`) }),
    ...(note === undefined ? {} : { note: readNote(note, `note of ${where}`) }),
  };
}

function readFacts(value: unknown, where: string): PaperFacts {
  if (!isObject(value)) throw damaged(`${where} lacks its paper`);
  const { title, date, text, topics } = value;
  if (typeof title !== 'string' || typeof text !== 'string')
    throw damaged(`${where} lacks its title or text`);
  if (typeof date !== 'string' || !/^(?:\d{4}-\d{2}-\d{2})?$/.test(date))
    throw damaged(`${where} lacks its day`);
  if (!isListOf(topics, (topic) => typeof topic === 'string')) throw damaged(`${where} lacks its topics`);
  return { title, date, text, topics };
}

function readFlag(value: unknown, where: string): Flag {
  if (!isObject(value) || typeof value['on'] !== 'boolean' || !isTime(value['at'])) throw damaged(where);
  return { on: value['on'], at: value['at'] };
}

function readNote(value: unknown, where: string): Note {
  if (!isObject(value)) throw damaged(where);
  const { wordings, replaced } = value;
  if (!isListOf(wordings, isWording) || !isListOf(replaced, isTime)) throw damaged(where);
  return { wordings: wordings.map(({ text, at }) => ({ text, at })), replaced };
}

function isWording(value: unknown): value is Wording {
  return isObject(value) && typeof value['text'] === 'string' && isTime(value['at']);
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(what: string): Error {
  return new Error(`This file is damaged: ${what}. Nothing was changed.`);
}
