import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/memory/entry.ts';
import { turnFlag } from '../../../src/core/memory/entry.ts';
import type { Selection } from '../../../src/core/memory/select.ts';
import { select, topicsOf } from '../../../src/core/memory/select.ts';
import { annotate } from './annotate.ts';

const paper = (id: string, title: string, date: string, ...topics: string[]): Entry => ({
  id,
  facts: { title, date, text: 'We propose it.', topics },
});
const entries = [
  turnFlag(paper('a', 'Bees', '2025-01-01', 'Agents'), 'saved', true, 3),
  turnFlag(turnFlag(paper('b', 'Ants', '2025-01-02', 'Agents', 'Vision'), 'saved', true, 1), 'read', true, 4),
  annotate(paper('c', 'Schölkopf on wasps', '2025-01-03', 'Vision'), 'Ask Ada', 2),
  turnFlag(paper('d', 'Taken back', '2025-01-04'), 'saved', false, 9),
];
const shown = (selection: Partial<Selection>): string =>
  select(entries, { words: '', show: 'all', topic: '', order: 'changed', ...selection })
    .map(({ id }) => id)
    .join('');

test.each<[string, Partial<Selection>]>([
  ['bac', {}],
  ['ba', { show: 'saved' }],
  ['a', { show: 'unread' }],
  ['c', { show: 'noted' }],
  ['b', { show: 'read' }],
  ['bc', { topic: 'Vision' }],
  ['cba', { order: 'newest' }],
  ['bac', { order: 'title' }],
  ['c', { words: 'SCHOLKOPF ada' }],
  ['', { words: 'taken' }],
  ['b', { words: 'agents vision propose' }],
])('%s for %o', (expected, selection) => {
  expect(shown(selection)).toBe(expected);
});

test('topics are told in the order of the alphabet; where there are too many, those of most papers', () => {
  expect(topicsOf(entries, 9)).toEqual(['Agents', 'Vision']);
  const more = [...entries, paper('e', 'More', '', 'Agents'), paper('f', 'Rare', '', 'A rare one')];
  expect(topicsOf(more, 2)).toEqual(['Agents', 'Vision']);
});
