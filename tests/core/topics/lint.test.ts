import { expect, test } from 'vitest';
import type { SortedPaper } from '../../../src/core/topics/coverage.ts';
import { ENOUGH_FOR_PHRASES, ENOUGH_FOR_TOPICS, lintTaxonomy } from '../../../src/core/topics/lint.ts';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';

const { taxonomy } = parseTaxonomy([
  {
    file: 'topics/a.yaml',
    text: `name: Area
description: It.
topics:
  - slug: bees
    name: Bees
    description: They.
    phrases: [honey bee]
    hints:
      - nectar
      - unheard-of
  - slug: trees
    name: Trees and shrubs
    description: They.
    phrases: [oak]
`,
  },
]);
const library = (size: number, topics: (index: number) => string[]): SortedPaper[] =>
  Array.from({ length: size }, (_, index) => ({
    id: String(index),
    title: 'Honey bees',
    abstract: 'Nectar of oaks',
    topics: topics(index),
    byNeighbours: false,
  }));

test('a topic that swallows more than a third of a library is told with its line', () => {
  const [first, ...more] = lintTaxonomy(
    library(ENOUGH_FOR_TOPICS, (index) => (index < 40 ? ['trees'] : index < 70 ? ['bees'] : [])),
    taxonomy,
  );
  expect(first).toMatchObject({ severity: 'warning', file: 'topics/a.yaml', line: 11 });
  expect(first?.message).toContain('"trees" holds 40 % of all papers');
  expect(more).toEqual([]);
});

test('a phrase that stands in no paper is told with its line, a name is not', () => {
  expect(
    lintTaxonomy(
      library(ENOUGH_FOR_PHRASES, () => []),
      taxonomy,
    ),
  ).toEqual([
    {
      severity: 'warning',
      file: 'topics/a.yaml',
      line: 10,
      message: 'the phrase "unheard-of" of "bees" is in no paper',
    },
  ]);
});

test('nothing is said of a library too small to tell', () => {
  expect(
    lintTaxonomy(
      library(ENOUGH_FOR_TOPICS - 1, () => ['trees']),
      taxonomy,
    ),
  ).toEqual([]);
  expect(lintTaxonomy([], taxonomy)).toEqual([]);
});
