import { expect, test } from 'vitest';
import { sayCount, sayCoverage, sayNote, sayPending } from '../../../src/client/search/say.ts';

test('that no paper has all words is said of those that were searched', () => {
  expect(sayNote({ about: 'some', of: 4 })).toBe('No paper has all four words; best matches first.');
  expect(sayNote({ about: 'some', of: 2 }, true)).toBe(
    'No paper that was searched has both words; best matches first.',
  );
});

test('a word that some papers have is not said to be in none', () => {
  const note = { about: 'instead', written: 'lerning', words: ['learning'] } as const;
  expect(sayNote({ ...note, papers: 0 })).toBe('No paper has “lerning”; searched for “learning”.');
  expect(sayNote({ ...note, papers: 2 })).toBe('Hardly a paper has “lerning”; searched for “learning” too.');
});

test('without a network the search says how many papers are saved', () => {
  expect(sayCoverage(8200, 40_717, true)).toBe('Search covers the 8,200 papers saved here.');
  expect(sayCoverage(8200, 40_717, false)).toBe(
    'Search covers 8,200 of 40,717 papers; the rest could not be read.',
  );
});

test('what is still being searched is said with its years', () => {
  expect(sayPending(['2023-01-02', '2024-05-06'])).toBe('Also searching 2023–2024 …');
  expect(sayPending(['2023-01-02', '2023-05-06'])).toBe('Also searching 2023 …');
  expect(sayCount({ papers: ['a', 'b'], pending: {} })).toBe('2 papers so far');
  expect(sayCount({ papers: ['a'] })).toBe('One paper');
});
