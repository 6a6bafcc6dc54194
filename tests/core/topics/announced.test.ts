import { expect, test } from 'vitest';
import { announced, called } from '../../../src/core/topics/announced.ts';

test.each([
  ['We introduce AntWeb, a new data set of ants.', ['AntWeb', 'a new data set']],
  ['In this paper, we also present and release a field guide for beetles.', ['a field guide']],
  [
    'This paper introduces\nAntBench (AB), the first benchmark\nof ants.',
    ['AntBench', 'the first benchmark'],
  ],
  ['We propose a trap and a data set designed by hand.', ['a trap', 'a data set']],
])('an abstract announces what its authors bring: %s', (abstract, things) => {
  expect(announced(abstract)).toEqual(things);
});

test.each([
  ['what they use', 'We test it on a new data set of ants.'],
  ['what others bring', 'Smith introduces a data set.'],
  ['what they say', 'We establish that data sets are small.'],
  ['nothing', ''],
])('but not %s', (_, abstract) => {
  expect(announced(abstract)).toEqual([]);
});

test.each([
  ['AntWeb: A New Data Set of Ants', ['AntWeb', 'A New Data Set']],
  ['A Survey on Ants', ['A Survey']],
  ['Position: Ants Matter', ['Position']],
  ['Finding Ants with a Data Set', []],
])('a title calls its paper something: %s', (title, things) => {
  expect(called(title)).toEqual(things);
});

test('a hostile text takes no time to speak of', () => {
  expect(announced(`We ${'newly '.repeat(50_000)}introduce ${'(a '.repeat(50_000)}`)).toEqual([]);
  expect(announced('We introduce a '.repeat(20_000))).toHaveLength(20_000);
  expect(called(`A${' '.repeat(100_000)}- trap`)).toEqual(['A', 'trap']);
});
