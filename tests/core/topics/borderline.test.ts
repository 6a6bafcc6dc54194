import { expect, test } from 'vitest';
import { borderlinePapers } from '../../../src/core/topics/borderline.ts';
import { ecology } from './ecology.ts';

const at = (title: string, abstract = '') => borderlinePapers([{ title, abstract }], ecology);

test('a topic that only just has enough is just inside', () => {
  const [first] = at('A study', 'Pollination. A bee.');
  expect(first).toMatchObject({ slug: 'pollination', isIn: true, phrases: ['Pollination', 'bee'] });
  expect(first?.margin).toBeCloseTo(0.04);
});

test('a topic that lacks a little is just outside', () => {
  const [first] = at('Soil fauna of the forest', 'The bee feeds on nectar in a flower. Pollination.');
  expect(first).toBeUndefined();
  const [second] = at('Soil fauna', 'The bee feeds on nectar: a flower.');
  expect(second).toMatchObject({ slug: 'pollination', isIn: false });
  expect(second?.margin).toBeLessThan(0);
});

test('a paper that fits nothing is no borderline paper', () => {
  expect(at('Nothing of the kind')).toEqual([]);
  expect(borderlinePapers([], ecology)).toEqual([]);
});
