import { expect, test } from 'vitest';
import { isTopic } from '../../../src/core/related/term-counts.ts';
import { vectorsOf } from '../../../src/core/related/vectors.ts';

const WORDS = ['oak', 'ring', 'drought', 'nectar', 'meadow', 'waggle', 'dance', 'honey', 'pollen', 'canopy'];
/** Two papers that share a hundred terms: words of two, in every order. */
const LONG = WORDS.flatMap((one) => WORDS.map((other) => `${one} ${other}`)).join('. ');

test('a vector is of length 1, and of no term that one paper alone has', () => {
  const { vectors } = vectorsOf([
    { title: '', abstract: 'oak ring lonely' },
    { title: '', abstract: 'oak ring' },
  ]);
  expect(vectors.map(({ terms }) => terms.length)).toEqual([3, 3]);
  for (const { weights } of vectors) expect(Math.hypot(...weights)).toBeCloseTo(1);
});

test('a vector keeps the heaviest terms; among equal ones the same whatever the order of the papers', () => {
  const papers = [
    { title: 'Oak', abstract: LONG },
    { title: 'Ring', abstract: LONG },
  ];
  const numbers = (list: typeof papers, at: number): number[] => {
    const { vectors, terms } = vectorsOf(list);
    return [...vectors[at]!.terms].map((place) => terms[place]!);
  };
  expect(numbers(papers, 0)).toHaveLength(64);
  expect(numbers([...papers].reverse(), 1)).toEqual(numbers(papers, 0));
});

test('a word of most papers says nothing of one; a topic does', () => {
  const papers = Array.from({ length: 100 }, () => ({ title: 'Oaks', abstract: '', topics: ['forests'] }));
  const { vectors, terms } = vectorsOf(papers);
  expect([...vectors[0]!.terms].map((place) => isTopic(terms[place]!))).toEqual([true]);
});
