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
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = entries.filter(
    (entry) =>
      isKept(entry) &&
      SHOWS[show](entry) &&
      (topic === '' || entry.facts.topics.includes(topic)) &&
      has(entry, wanted),
  );
  const keyed = shown.map((entry) => ({ entry, key: ORDERS[order](entry) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key) || compare(a.entry.id, b.entry.id));
  return keyed.map(({ entry }) => entry);
}

/** The topics of entries in the order of the alphabet; where there are too many, those of most papers. */
export function topicsOf(entries: readonly Entry[], most: number): string[] {
  const papers = new Map<string, number>();
  for (const { facts } of entries)
    for (const topic of new Set(facts.topics)) papers.set(topic, (papers.get(topic) ?? 0) + 1);
  const common = [...papers].sort(([, a], [, b]) => b - a).slice(0, most);
  return common.map(([topic]) => topic).sort(ALPHABET.compare);
}

const SHOWS: Readonly<Record<Selection['show'], (entry: Entry) => boolean>> = {
  all: () => true,
  saved: ({ saved }) => saved?.on === true,
  unread: ({ saved, read }) => saved?.on === true && !read?.on,
  noted: ({ note }) => noteText(note) !== '',
  read: ({ read }) => read?.on === true,
};

/** What entries are sorted by: made once for each of them, for a note may remember a thousand times. */
const ORDERS = {
  changed: (entry: Entry): number => -lastChange(entry),
  newest: ({ facts }: Entry): number => -Number(facts.date.replaceAll('-', '')),
  title: ({ facts }: Entry): string => facts.title,
} as const;

/** Knows no case and no accents. */
const ALPHABET = new Intl.Collator('en', { sensitivity: 'base' });

function compareKeys(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : ALPHABET.compare(String(a), String(b));
}

function has(entry: Entry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(entry);
  return words.every((word) => text.includes(word));
}

function textOf({ facts, note }: Entry): string {
  return fold([facts.title, facts.text, ...facts.topics, noteText(note)].join('\n'));
}
