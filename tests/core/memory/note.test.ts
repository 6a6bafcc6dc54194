import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/core/memory/note.ts';
import { mergeNotes, noteText, writeNote } from '../../../src/core/memory/note.ts';

const written = (text: string, at: number, before?: Note): Note => writeNote(before, text, at);

test('a note says its last wording, and nothing once deleted', () => {
  const first = written('one', 10);
  const second = written('two', 20, first);
  expect(noteText(second)).toBe('two');
  expect(noteText(written('  ', 30, second))).toBe('');
  expect(noteText(undefined)).toBe('');
});

describe('merging', () => {
  test('an edit of what the other side has takes its place', () => {
    const here = written('one', 10);
    const there = written('one and more', 20, here);
    expect(noteText(mergeNotes(here, there))).toBe('one and more');
    expect(noteText(mergeNotes(there, here))).toBe('one and more');
  });

  test('words written apart are both kept, the older first', () => {
    expect(noteText(mergeNotes(written('train', 20), written('home', 10)))).toBe('home\n\ntrain');
  });

  test('a note deleted here and edited there keeps the edit', () => {
    const common = written('one', 10);
    const merged = mergeNotes(written('', 30, common), written('one, better', 20, common));
    expect(noteText(merged)).toBe('one, better');
  });

  test('an edit of both wordings settles the matter on every device', () => {
    const here = written('home', 10);
    const both = mergeNotes(here, written('train', 20));
    const settled = written('home and train', 30, both);
    expect(noteText(mergeNotes(here, settled))).toBe('home and train');
  });

  test('a clock that runs behind does not lose words', () => {
    const settled = written('later', 5, written('earlier', 1000));
    expect(noteText(mergeNotes(written('earlier', 1000), settled))).toBe('later');
  });
});

describe('for any notes on three devices that began with one', () => {
  /** A history: each device writes or deletes some times; times are distinct, as real ones are. */
  const devices = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('', 'a', 'b', 'c', 'd')), {
      maxLength: 12,
    })
    .map((edits) => {
      const start = written('start', 1);
      const notes: Note[] = [start, start, start];
      edits.forEach(([device, text], index) => {
        notes[device] = written(text && `${text}${index}`, index + 2, notes[device]);
      });
      return notes as [Note, Note, Note];
    });

  test('merging is the same in any order, and again', () => {
    fc.assert(
      fc.property(devices, ([a, b, c]) => {
        expect(mergeNotes(a, b)).toEqual(mergeNotes(b, a));
        expect(mergeNotes(mergeNotes(a, b), c)).toEqual(mergeNotes(a, mergeNotes(b, c)));
        const all = mergeNotes(mergeNotes(a, b), c);
        expect(mergeNotes(all, a)).toEqual(all);
      }),
    );
  });

  test('no words are lost that nobody replaced', () => {
    fc.assert(
      fc.property(devices, ([a, b, c]) => {
        const all = noteText(mergeNotes(mergeNotes(a, b), c));
        const replaced = new Set([a, b, c].flatMap((note) => note.replaced));
        for (const { text, at } of [a, b, c].flatMap((note) => note.wordings))
          if (!replaced.has(at)) expect(all).toContain(text);
      }),
    );
  });
});
