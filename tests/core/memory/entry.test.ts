import { describe, expect, test } from 'vitest';
import type { Entry, PaperFacts } from '../../../src/core/memory/entry.ts';
import {
  isKept,
  lastChange,
  mergeEntries,
  turnFlag,
  withFacts,
  withNote,
} from '../../../src/core/memory/entry.ts';
import { noteText, writeNote } from '../../../src/core/memory/note.ts';
import { annotate } from './annotate.ts';

const facts: PaperFacts = { title: 'A', date: '2025-07-30', text: 'We propose A.', topics: ['Agents'] };
const entry: Entry = { id: 'a', facts };

test('is kept while it is saved, read or annotated', () => {
  expect(isKept(entry)).toBe(false);
  const saved = turnFlag(entry, 'saved', true, 1);
  expect(isKept(saved)).toBe(true);
  expect(isKept(turnFlag(saved, 'saved', false, 2))).toBe(false);
  expect(isKept(annotate(entry, 'x', 1))).toBe(true);
  expect(isKept(annotate(annotate(entry, 'x', 1), '', 2))).toBe(false);
});

test('words that came from another tab while one wrote stay beside the new ones', () => {
  const seen = annotate(entry, 'common', 1);
  const other = annotate(seen, 'theirs', 2);
  expect(noteText(withNote(other, writeNote(seen.note, 'mine', 3)).note)).toBe('theirs\n\nmine');
});

test('remembers when it last changed', () => {
  expect(lastChange(annotate(turnFlag(entry, 'read', true, 5), 'x', 9))).toBe(9);
  expect(lastChange(entry)).toBe(0);
});

test('facts without a day do not replace those with one', () => {
  expect(withFacts(entry, { ...facts, title: 'B' }).facts.title).toBe('B');
  expect(withFacts(entry, { ...facts, title: 'B', date: '' }).facts.title).toBe('A');
});

describe('merging two devices', () => {
  test('takes the later word on each flag by itself', () => {
    const here = turnFlag(turnFlag(entry, 'saved', true, 10), 'read', false, 40);
    const there = turnFlag(turnFlag(entry, 'saved', false, 20), 'read', true, 30);
    for (const merged of [mergeEntries(here, there), mergeEntries(there, here)]) {
      expect(merged.saved).toEqual({ on: false, at: 20 });
      expect(merged.read).toEqual({ on: false, at: 40 });
    }
  });

  test('keeps at a tie', () => {
    const merged = mergeEntries(turnFlag(entry, 'saved', false, 10), turnFlag(entry, 'saved', true, 10));
    expect(merged.saved?.on).toBe(true);
  });

  test('keeps what only one side has, and both notes', () => {
    const here = annotate(entry, 'mine', 1);
    const there = turnFlag(annotate(entry, 'yours', 2), 'read', true, 3);
    const merged = mergeEntries(here, there);
    expect(noteText(merged.note)).toBe('mine\n\nyours');
    expect(merged.read?.on).toBe(true);
    expect(mergeEntries(there, here)).toEqual(merged);
  });

  test('prefers facts that know the day', () => {
    const poor = { id: 'a', facts: { ...facts, title: 'Z', date: '' } };
    expect(mergeEntries(poor, entry).facts).toEqual(facts);
    expect(mergeEntries(entry, poor).facts).toEqual(facts);
  });
});
