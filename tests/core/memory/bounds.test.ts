import { expect, test } from 'vitest';
import { clip, LATEST, timeAfter } from '../../../src/core/memory/bounds.ts';

test.each([
  ['now, where nothing came before', [], 5, 5],
  ['now, where the clock is right', [3], 5, 5],
  ['later than all others, where the clock is behind', [9, 3], 5, 10],
  ['the last there is, where the clock is far ahead', [], LATEST + 9, LATEST],
  ['one that nothing has, where none is later', [LATEST, LATEST - 1, 3], 5, LATEST - 2],
])('the time of a change is %s', (_, others, now, expected) => {
  expect(timeAfter(others, now)).toBe(expected);
});

test('a text is cut between characters, and only where it is too long', () => {
  expect(clip('abcd', 4)).toBe('abcd');
  expect(clip('abcde', 4)).toBe('abc…');
  expect(clip('a😀😀', 4)).toBe('a😀…');
  expect(clip('ab😀😀', 4)).toBe('ab…');
});
