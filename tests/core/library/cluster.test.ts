import { describe, expect, test } from 'vitest';
import { cluster } from '../../../src/core/library/cluster.ts';
import { entry, LONG } from './entries.ts';

const titles = (entries: Parameters<typeof cluster>[0]) =>
  cluster(entries).clusters.map((one) => one.entries.map(({ title }) => title.plain));

describe('entries are one paper', () => {
  test('when they have one arXiv id, whatever its version and the title', () => {
    expect(
      titles([
        entry({ title: 'A First Name', arxiv: '2501.01234v1', day: '2025-01-03' }),
        entry({ title: 'Renamed Later', arxiv: '2501.01234v3', day: '2025-02-01', abstract: 'New words.' }),
      ]),
    ).toEqual([['A First Name', 'Renamed Later']]);
  });

  test('when they have one DOI, whatever its case', () => {
    expect(
      titles([entry({ title: 'A', doi: '10.1/AB' }), entry({ title: 'B', doi: '10.1/ab', line: 2 })]),
    ).toHaveLength(1);
  });

  test('when one of them links the ids of two others', () => {
    expect(
      titles([
        entry({ title: 'A', arxiv: '2501.00001', day: '2025-01-01' }),
        entry({ title: 'B', doi: '10.1/b', day: '2025-01-02' }),
        entry({ title: 'C', arxiv: '2501.00001', doi: '10.1/b', day: '2025-01-03' }),
      ]),
    ).toEqual([['A', 'B', 'C']]);
  });

  test('when their titles differ in case and punctuation alone', () => {
    expect(
      titles([
        entry({ title: 'Pareto Domain Adaptation' }),
        entry({ title: 'Pareto domain-adaptation', day: '2025-08-01' }),
      ]),
    ).toHaveLength(1);
  });

  test('when a renamed paper comes again without its id under its old title', () => {
    expect(
      titles([
        entry({ title: 'Old Name', arxiv: '2501.01234v1', day: '2025-01-03' }),
        entry({ title: 'New Name', arxiv: '2501.01234v2', day: '2025-01-04' }),
        entry({ title: 'New Name', day: '2025-01-05' }),
      ]),
    ).toHaveLength(1);
  });

  test('when a word of the title changed over the same abstract, and the merge is named', () => {
    const { clusters, problems } = cluster([
      entry({ title: 'Robust Distillation for Small Models', day: '2025-01-01' }),
      entry({ title: 'Robust Distillation of Small Models', day: '2025-01-02' }),
    ]);
    expect(clusters).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'note', file: 'digests/2025-01-02-digest.txt' }]);
    expect(problems[0]?.message).toContain('Robust Distillation of Small Models');
  });
});

describe('entries are different papers', () => {
  test('when one title has two arXiv ids', () => {
    expect(
      titles([
        entry({ title: 'Same', arxiv: '2501.00001' }),
        entry({ title: 'Same', arxiv: '2501.00002', line: 2 }),
      ]),
    ).toHaveLength(2);
  });

  test('when one abstract stands under titles that have little in common', () => {
    expect(
      titles([entry({ title: 'Bees at Night' }), entry({ title: 'Graph Transformers', line: 2 })]),
    ).toHaveLength(2);
  });

  test('when a short abstract is all they share', () => {
    expect(
      titles([
        entry({ title: 'Notes on Model Merging', abstract: 'Withdrawn.' }),
        entry({ title: 'Notes on Model Editing', abstract: 'Withdrawn.', line: 2 }),
      ]),
    ).toHaveLength(2);
  });

  test('when a thousand titles share one boilerplate abstract', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      entry({ title: `Report number ${index}`, line: index + 1 }),
    );
    expect(titles(many)).toHaveLength(1000);
  });
});

describe('one title twice in one digest', () => {
  test('with one abstract is one paper and named', () => {
    const { clusters, problems } = cluster([
      entry({ title: 'Twice', line: 3 }),
      entry({ title: 'Twice', line: 9 }),
    ]);
    expect(clusters).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'error', line: 9 }]);
    expect(problems[0]?.message).toContain('line 3');
  });

  test('with two abstracts is two papers and named', () => {
    const { clusters, problems } = cluster([
      entry({ title: 'Twice', line: 3 }),
      entry({
        title: 'Twice',
        line: 9,
        abstract: 'Something wholly different about bees, their dances and maps.',
      }),
    ]);
    expect(clusters).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: 'error', line: 9 }]);
  });
});

test('the order of reading never changes the result', () => {
  const entries = [
    entry({ title: 'A', arxiv: '2501.00001', day: '2025-01-01' }),
    entry({ title: 'A', day: '2025-01-02', abstract: `${LONG} And more.` }),
    entry({ title: 'B', arxiv: '2501.00001v2', day: '2025-01-03' }),
    entry({ title: 'B', arxiv: '2501.00009', day: '2025-01-04' }),
    entry({ title: 'C', day: '2025-01-01', line: 2, abstract: 'Short.' }),
  ];
  const expected = titles(entries);
  expect(titles(entries.toReversed())).toEqual(expected);
  expect(titles([...entries.slice(2), ...entries.slice(0, 2)])).toEqual(expected);
});
