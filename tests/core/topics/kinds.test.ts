import { expect, test } from 'vitest';
import { readPaper } from '../../../src/core/topics/evidence.ts';
import { createKindRanker } from '../../../src/core/topics/kinds.ts';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';

const { taxonomy } = parseTaxonomy([
  {
    file: 'kinds.yaml',
    text: `
kinds:
  - slug: data
    name: Data
    description: Brings data.
    title: [data set: 0.5]
    announced: [data set: 0.8, herbarium data set: 0.9]
    phrases: [our data: 0.4]
    not: [data set pruning, borrowed data set]
  - slug: study
    name: Study
    description: Measures.
    phrases: [we find: 0.7]
    against: [we propose: 0.5]
    question: 0.6
`,
  },
]);
const rank = createKindRanker(taxonomy.kinds);
const score = (slug: string, title: string, abstract = ''): number | undefined => {
  const found = rank(readPaper({ title, abstract })).find((kind) => kind.slug === slug);
  return found && Math.round(found.score * 10) / 10;
};

test('a title phrase counts in the title alone', () => {
  expect(score('data', 'Ants and data set growth')).toBe(1);
  expect(score('data', 'Ants', 'On a data set.')).toBeUndefined();
});

test('an announced thing counts where it is announced, once, by its longest phrase', () => {
  expect(score('data', 'Ants', 'We introduce a data set. We release a data set for all.')).toBe(0.8);
  expect(score('data', 'Ants', 'We introduce a herbarium data set.')).toBe(0.9);
  expect(score('data', 'Ants', 'We test it on a data set.')).toBeUndefined();
});

test('the name of an announced thing may follow it', () => {
  expect(score('data', 'Ants', 'We introduce the data set AntWeb-2.')).toBe(0.8);
  expect(score('data', 'Ants', 'We introduce a data set method.')).toBeUndefined();
});

test('an excluding phrase excludes what is announced and what stands in the title', () => {
  expect(score('data', 'Ants', 'We present a borrowed data set.')).toBeUndefined();
  expect(score('data', 'On data set pruning')).toBeUndefined();
});

test('what speaks against a kind is taken off, and alone says nothing', () => {
  expect(score('study', 'Ants', 'We find ants.')).toBe(0.7);
  expect(score('study', 'Ants', 'We find ants. We propose a trap.')).toBe(0.2);
  expect(score('study', 'Ants', 'We propose a trap.')).toBeUndefined();
});

test('a question in the title adds what the kind says', () => {
  expect(score('study', 'Do ants sleep?')).toBe(0.6);
  expect(score('study', 'Ants sleep')).toBeUndefined();
});
