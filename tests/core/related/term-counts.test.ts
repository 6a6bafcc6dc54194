import { expect, test } from 'vitest';
import { countTerms, isTopic, termNumber } from '../../../src/core/related/term-counts.ts';

const timesOf = (paper: Parameters<typeof countTerms>[0], number: number): number | undefined => {
  const { terms, occurrences } = countTerms(paper);
  return occurrences[terms.indexOf(number)];
};

test('a term counts once for each place in the abstract, and three times in the title', () => {
  const paper = { title: 'Oaks', abstract: 'Old oaks and young oaks.' };
  expect(timesOf(paper, termNumber({ stem: 'oak' }))).toBe(5);
});

test('words side by side are a term of their own, and their order matters', () => {
  const paper = { title: '', abstract: 'tree rings' };
  expect(timesOf(paper, termNumber({ stem: 'tree', second: 'ring' }))).toBe(1);
  expect(timesOf(paper, termNumber({ stem: 'ring', second: 'tree' }))).toBeUndefined();
});

test('a topic is no word of that name', () => {
  const { terms } = countTerms({ title: 'Oaks', abstract: '', topics: ['oak'] });
  expect([...terms].map(isTopic)).toEqual([false, true]);
});

test('terms are in the order of their numbers, whatever the text', () => {
  const { terms } = countTerms({
    title: 'Tree rings',
    abstract: 'drought years of old oaks',
    topics: ['oaks'],
  });
  expect([...terms]).toEqual([...terms].sort((a, b) => a - b));
});

test('a term counts no more than 255 times', () => {
  expect(timesOf({ title: '', abstract: 'oak '.repeat(1000) }, termNumber({ stem: 'oak' }))).toBe(255);
});
