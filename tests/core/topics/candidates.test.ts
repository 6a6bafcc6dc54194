import { expect, test } from 'vitest';
import { candidatesIn } from '../../../src/core/topics/candidates.ts';
import type { SortedPaper } from '../../../src/core/topics/coverage.ts';

const paper = (abstract: string, topics: string[] = [], byNeighbours = false): SortedPaper => ({
  id: abstract,
  title: '',
  abstract,
  topics,
  byNeighbours,
});

test('what is frequent where no phrase speaks, and rare elsewhere, comes first', () => {
  const papers = [
    paper('Coral reefs in warm water'),
    paper('Coral reefs bleach in warm water'),
    paper('Of a coral reef', ['forests'], true),
    ...Array.from({ length: 9 }, (_, index) => paper(`Warm water ${index}`, ['forests'])),
  ];
  expect(candidatesIn(papers)).toEqual([{ phrase: 'coral reefs', silent: 3, all: 3 }]);
});

test('a few papers say nothing', () => {
  expect(candidatesIn([paper('Coral reefs'), paper('Coral reefs')])).toEqual([]);
  expect(candidatesIn([])).toEqual([]);
});
