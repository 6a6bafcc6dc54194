import { expect, test } from 'vitest';
import { vote } from '../../../src/core/topics/neighbours.ts';

const SILENT = { topics: [], kinds: [], guesses: ['soil-ecology'] };
const near = (similarity: number, ...topics: string[]) => ({ similarity, topics });

test('neighbours that agree sort the paper, and are said to have done so', () => {
  const { topics, guesses } = vote(SILENT, [
    near(0.5, 'forests'),
    near(0.4, 'forests', 'pollination'),
    near(0.2, 'soil-ecology'),
  ]);
  expect(topics).toEqual([{ slug: 'forests', score: 0.9 / 1.1, phrases: [], where: 'neighbours' }]);
  expect(guesses).toEqual([]);
});

test('neighbours that disagree leave it unsorted, and add to its guesses', () => {
  expect(vote(SILENT, [near(0.4, 'forests'), near(0.3, 'pollination'), near(0.3, 'soil-ecology')])).toEqual({
    ...SILENT,
    guesses: ['soil-ecology', 'forests', 'pollination'],
  });
});

test('two voters are no quorum, and papers hardly alike have no vote', () => {
  expect(vote(SILENT, [near(0.5, 'forests'), near(0.5, 'forests'), near(0.05, 'forests')]).topics).toEqual(
    [],
  );
  expect(vote(SILENT, [])).toEqual(SILENT);
});

test('the rules have the last word', () => {
  const ruled = {
    ...SILENT,
    topics: [{ slug: 'pollination', score: 2, phrases: ['bee'], where: 'title' }],
  } as const;
  expect(vote(ruled, [near(1, 'forests'), near(1, 'forests'), near(1, 'forests')])).toBe(ruled);
});
