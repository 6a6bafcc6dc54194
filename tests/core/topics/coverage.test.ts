import { expect, test } from 'vitest';
import { coverageOf, overlapsOf, type SortedPaper } from '../../../src/core/topics/coverage.ts';
import { ecology } from './ecology.ts';

const paper = (id: string, ...topics: string[]): SortedPaper => ({
  id,
  title: id,
  abstract: '',
  topics,
  byNeighbours: false,
});

test('every topic is counted, those without papers too', () => {
  const { papers, unsorted, byNeighbours, topicsPerPaper, sizes } = coverageOf(
    [paper('a', 'pollination', 'forests'), { ...paper('b', 'pollination'), byNeighbours: true }, paper('c')],
    ecology,
  );
  expect({ papers, unsorted, byNeighbours, topicsPerPaper }).toEqual({
    papers: 3,
    unsorted: 1,
    byNeighbours: 1,
    topicsPerPaper: 1.5,
  });
  expect([sizes.get('pollination'), sizes.get('soil-ecology')]).toEqual([2, 0]);
});

test('no paper is covered without dividing by nothing', () => {
  expect(coverageOf([], ecology)).toMatchObject({ papers: 0, unsorted: 0, topicsPerPaper: 0 });
});

test('topics that often stand together are told by the smaller one', () => {
  const papers = [
    ...['a', 'b', 'c'].map((id) => paper(id, 'pollination', 'soil-ecology')),
    paper('d', 'soil-ecology'),
    ...['e', 'f', 'g'].map((id) => paper(id, 'pollination')),
  ];
  expect(overlapsOf(papers, ecology)).toEqual([{ slugs: ['soil-ecology', 'pollination'], both: 3, of: 4 }]);
});

test('a topic and its parent are meant to overlap, and few papers say nothing', () => {
  const family = ['a', 'b', 'c', 'd'].map((id) => paper(id, 'invasive-species', 'population-dynamics'));
  expect(overlapsOf(family, ecology)).toEqual([]);
  expect(overlapsOf([paper('a', 'pollination', 'forests')], ecology)).toEqual([]);
});
