import { clip, LATEST, MOST } from './bounds.ts';
import type { Entry, Flag, PaperFacts } from './entry.ts';
import { mergeNotes, type Note } from './note.ts';

/** An entry that is not one, or holds more than an entry may. The message says what is wrong, as the end of a sentence. */
export class InvalidEntry extends Error {
  // Scripts are bundled one by one, each with a class of its own: they know the error by its name.
  override readonly name = 'InvalidEntry';
}

/**
 * The one check of what a reader's memory holds: what comes from the database, from a file, or from a page that marks a
 * paper passes here, so that whatever is kept can be exported, and whatever is exported can be imported.
 * Facts that are too long are shortened, for the paper's page has them whole; a reader's own words never are.
 * @throws InvalidEntry
 */
export function checkEntry(value: unknown): Entry {
  if (!isObject(value)) throw new InvalidEntry('it is no object');
  const { id, facts, saved, read, note } = value;
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,80}$/.test(id)) throw new InvalidEntry('it has no id');
  return {
    id,
    facts: checkFacts(facts),
    ...(saved === undefined ? {} : { saved: checkFlag(saved, 'saved') }),
    ...(read === undefined ? {} : { read: checkFlag(read, 'read') }),
    ...(note === undefined ? {} : { note: checkNote(note) }),
  };
}

/** An entry from the database, or undefined for what is none. */
export function readEntry(value: unknown): Entry | undefined {
  try {
    return checkEntry(value);
  } catch {
    return undefined;
  }
}

function checkFacts(value: unknown): PaperFacts {
  if (!isObject(value)) throw new InvalidEntry('it lacks its paper');
  const { title, date, text, topics } = value;
  if (typeof title !== 'string' || typeof text !== 'string')
    throw new InvalidEntry('it lacks its title or text');
  if (typeof date !== 'string' || !/^(?:\d{4}-\d{2}-\d{2})?$/.test(date))
    throw new InvalidEntry('it lacks its day');
  if (!isListOf(topics, (topic) => typeof topic === 'string')) throw new InvalidEntry('it lacks its topics');
  return {
    title: clip(title, MOST.title),
    date,
    text: clip(text, MOST.text),
    topics: topics.slice(0, MOST.topics).map((topic) => clip(topic, MOST.topic)),
  };
}

function checkFlag(value: unknown, name: string): Flag {
  if (!isObject(value) || typeof value['on'] !== 'boolean')
    throw new InvalidEntry(`“${name}” is neither yes nor no`);
  return { on: value['on'], at: checkTime(value['at'], `“${name}”`) };
}

function checkNote(value: unknown): Note {
  if (!isObject(value)) throw new InvalidEntry('its note is none');
  const { wordings, replaced } = value;
  if (!isListOf(wordings, isWording) || !Array.isArray(replaced)) throw new InvalidEntry('its note is none');
  if (replaced.length > MOST.replaced)
    throw new InvalidEntry(`its note was changed more than ${MOST.replaced} times`);
  const read: Note = {
    wordings: wordings.map(({ text, at }) => ({ text, at: checkTime(at, 'its note') })),
    replaced: replaced.map((at) => checkTime(at, 'its note')),
  };
  // Merged with itself a note is in order, and says nothing twice.
  const note = mergeNotes(read, read);
  if (note.wordings.length > MOST.wordings)
    throw new InvalidEntry(`its note has more than ${MOST.wordings} wordings`);
  if (note.wordings.reduce((sum, { text }) => sum + text.length, 0) > MOST.note)
    throw new InvalidEntry(`its note is longer than ${MOST.note} characters`);
  return note;
}

function isWording(value: unknown): value is { readonly text: string; readonly at: unknown } {
  return isObject(value) && typeof value['text'] === 'string';
}

function checkTime(value: unknown, what: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LATEST)
    return value as number;
  throw new InvalidEntry(`the time of ${what} is not between 1970 and 2099`);
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

/** True for an object of names and values. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
