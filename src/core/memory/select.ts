import { compare } from '../compare.ts';
import { fold } from '../fold.ts';
import type { Entry } from './entry.ts';
import { isKept, lastChange } from './entry.ts';
import { noteText } from './note.ts';

/** Which of a reader's papers the library shows, and in which order. */
export interface Selection {
  /** All of these words, anywhere in a paper's facts or its note. */
  readonly words: string;
  readonly show: 'all' | 'saved' | 'unread' | 'noted' | 'read';
  /** A topic's name; empty for any. */
  readonly topic: string;
  readonly order: 'changed' | 'newest' | 'title';
}

/** The entries a selection asks for, in its order. */
export function select(entries: readonly Entry[], { words, show, topic, order }: Selection): Entry[] {
  const wanted = fold(words).split(/\s+/);
  const shown = entries.filter(
    (entry) =>
      isKept(entry) &&
      SHOWS[show](entry) &&
      (topic === '' || entry.facts.topics.includes(topic)) &&
      wanted.every((word) => textOf(entry).includes(word)),
  );
  return shown.sort((a, b) => ORDERS[order](a, b) || compare(a.id, b.id));
}

const SHOWS: Readonly<Record<Selection['show'], (entry: Entry) => boolean>> = {
  all: () => true,
  saved: ({ saved }) => saved?.on === true,
  unread: ({ saved, read }) => saved?.on === true && !read?.on,
  noted: ({ note }) => noteText(note) !== '',
  read: ({ read }) => read?.on === true,
};

const ORDERS: Readonly<Record<Selection['order'], (a: Entry, b: Entry) => number>> = {
  changed: (a, b) => lastChange(b) - lastChange(a),
  newest: (a, b) => b.facts.date.localeCompare(a.facts.date),
  title: (a, b) => fold(a.facts.title).localeCompare(fold(b.facts.title), 'en'),
};

function textOf({ facts, note }: Entry): string {
  return fold([facts.title, facts.text, ...facts.topics, noteText(note)].join('\n'));
}
