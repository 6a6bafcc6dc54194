import { expect, test } from 'vitest';
import { TermTable } from '../../../src/core/related/term-table.ts';
import { randomFrom } from '../../random.ts';

test('terms have places in the order in which they come, and keep them', () => {
  const table = new TermTable();
  expect([7, 0, 7, 0xffffffff, 0].map((term) => table.placeOf(term))).toEqual([0, 1, 0, 2, 1]);
  expect([...table.terms()]).toEqual([7, 0, 0xffffffff]);
});

test('ten thousand terms, many of them alike in their low bits, are kept apart', () => {
  const draw = randomFrom(1);
  const terms = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0 ? (index << 16) >>> 0 : Math.floor(draw() * 2 ** 32),
  );
  const table = new TermTable();
  const places = terms.map((term) => table.placeOf(term));
  expect(terms.map((term) => table.placeOf(term))).toEqual(places);
  expect(places.map((place) => table.terms()[place])).toEqual(terms);
  expect(table.terms()).toHaveLength(new Set(terms).size);
});
