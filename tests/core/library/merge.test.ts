import { describe, expect, test } from 'vitest';
import { cluster } from '../../../src/core/library/cluster.ts';
import { mergeClusters } from '../../../src/core/library/merge.ts';
import { paperId } from '../../../src/core/paper.ts';
import { entry } from './entries.ts';

const merge = (...entries: ReturnType<typeof entry>[]) => mergeClusters(cluster(entries).clusters);

describe('a paper that comes several times', () => {
  test('keeps the address of its first day and says when it came', () => {
    const [paper] = merge(
      entry({ title: 'New Name', arxiv: '2501.01234v2', day: '2025-02-01' }),
      entry({ title: 'Old Name', arxiv: '2501.01234v1', day: '2025-01-03' }),
    );
    expect(paper?.id).toBe(paperId('Old Name'));
    expect(paper?.date).toBe('2025-01-03');
    expect(paper?.digests.map(({ date }) => date)).toEqual(['2025-01-03', '2025-02-01']);
    expect(paper?.arxiv).toBe('2501.01234');
  });

  test('has the union of its links and categories, the most votes and the fullest list of authors', () => {
    const [paper] = merge(
      entry({ title: 'A', links: ['https://a.example/'], votes: 3, authors: ['Ada'], categories: ['cs.LG'] }),
      entry({
        title: 'A',
        day: '2025-08-01',
        links: ['https://b.example/'],
        votes: 9,
        authors: ['Ada', 'Bob'],
        categories: ['cs.CL'],
      }),
    );
    expect(paper).toMatchObject({
      links: ['https://a.example/', 'https://b.example/'],
      votes: 9,
      authors: ['Ada', 'Bob'],
      categories: ['cs.LG', 'cs.CL'],
    });
  });

  test.each([
    [
      'a whole abstract over one that was cut',
      { abstract: 'We propose a method that …' },
      { abstract: 'We propose one.' },
    ],
    [
      'a text that needed no mending',
      { abstract: 'Gains of 2x', repairs: [{ from: '2times', to: '2×' }] },
      { abstract: 'Gains.' },
    ],
    [
      'the longer of two whole ones',
      { abstract: 'We propose it.' },
      { abstract: 'We propose it and test it.' },
    ],
  ])('shows %s', (_, worse, better) => {
    const [paper] = merge(
      entry({ title: 'A', arxiv: '2501.00001', ...worse }),
      entry({ title: 'A', arxiv: '2501.00001', day: '2025-08-01', ...better }),
    );
    expect(paper?.abstract).toBe(better.abstract);
  });
});

test('papers that share a title have ids of their own, the same ones every time', () => {
  const entries = [
    entry({ title: 'Same', arxiv: '2501.00001', day: '2025-01-01' }),
    entry({ title: 'Same', arxiv: '2501.00002', day: '2025-01-02' }),
  ];
  const ids = merge(...entries).map(({ id }) => id);
  expect(ids[0]).toBe(paperId('Same'));
  expect(new Set(ids).size).toBe(2);
  expect(merge(...entries.toReversed()).map(({ id }) => id)).toEqual(ids);
});
