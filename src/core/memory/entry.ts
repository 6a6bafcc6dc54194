import { timeAfter } from './bounds.ts';
import type { Note } from './note.ts';
import { mergeNotes, noteText } from './note.ts';

/** Enough of a paper to list it even when it has left the site. Plain text. */
export interface PaperFacts {
  readonly title: string;
  /** The first day it appeared, YYYY-MM-DD; empty where the list it was marked in does not show it. */
  readonly date: string;
  /** The line under its title. */
  readonly text: string;
  /** Names of its topics. */
  readonly topics: readonly string[];
}

/** Yes or no, and since when: milliseconds since 1970. */
export interface Flag {
  readonly on: boolean;
  readonly at: number;
}

/** What a reader remembers of one paper. Flags stay when they are taken back, so that other devices learn of it. */
export interface Entry {
  /** The paper's. */
  readonly id: string;
  readonly facts: PaperFacts;
  readonly saved?: Flag;
  readonly read?: Flag;
  readonly note?: Note;
}

export type FlagName = 'saved' | 'read';

/** An entry with a flag changed. */
export function turnFlag(entry: Entry, name: FlagName, on: boolean, now: number): Entry {
  return { ...entry, [name]: { on, at: timeAfter(entry[name] ? [entry[name].at] : [], now) } };
}

/** An entry with a new note. Words that another tab wrote in the meantime stay beside it. */
export function withNote(entry: Entry, note: Note): Entry {
  return { ...entry, note: entry.note ? mergeNotes(entry.note, note) : note };
}

/** An entry with newer facts of its paper; those that lack a day do not replace those that have one. */
export function withFacts(entry: Entry, facts: PaperFacts): Entry {
  return facts.date === '' ? entry : { ...entry, facts };
}

/** True for what the library lists: saved, read or annotated, and not taken back. */
export function isKept({ saved, read, note }: Entry): boolean {
  return saved?.on === true || read?.on === true || noteText(note) !== '';
}

/** When the reader last changed anything about a paper. */
export function lastChange({ saved, read, note }: Entry): number {
  const times = [
    saved?.at,
    read?.at,
    ...(note?.wordings.map(({ at }) => at) ?? []),
    ...(note?.replaced ?? []),
  ];
  return Math.max(0, ...times.filter((time) => time !== undefined));
}

/** Merges what two devices remember of one paper: the later state of each flag, and all notes. The order is irrelevant. */
export function mergeEntries(a: Entry, b: Entry): Entry {
  const saved = laterFlag(a.saved, b.saved);
  const read = laterFlag(a.read, b.read);
  const note = a.note && b.note ? mergeNotes(a.note, b.note) : (a.note ?? b.note);
  return {
    id: a.id,
    facts: richerFacts(a.facts, b.facts),
    ...(saved ? { saved } : {}),
    ...(read ? { read } : {}),
    ...(note ? { note } : {}),
  };
}

function laterFlag(a: Flag | undefined, b: Flag | undefined): Flag | undefined {
  if (!a || !b) return a ?? b;
  if (a.at === b.at) return a.on ? a : b;
  return a.at > b.at ? a : b;
}

/** Prefers facts that have a day; else those last in the alphabet, so that the order of merging is irrelevant. */
function richerFacts(a: PaperFacts, b: PaperFacts): PaperFacts {
  if ((a.date === '') !== (b.date === '')) return a.date === '' ? b : a;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}
