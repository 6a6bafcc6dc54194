import { expect, test } from 'vitest';
import { growthOf } from '../../../src/core/trends/growth.ts';

const totals = [100, 100, 100, 100, 100, 100, 100, 100];

test.each([
  ['a share that has doubled', [10, 10, 10, 10, 10, 10, 20, 20], 'growing'],
  ['a share that has halved', [20, 20, 20, 20, 20, 20, 10, 10], 'shrinking'],
  ['the same share', [10, 11, 9, 10, 10, 10, 10, 11], 'steady'],
  ['one paper where none was, which chance explains', [0, 0, 0, 0, 0, 0, 0, 1], 'steady'],
  ['no paper at all', [0, 0, 0, 0, 0, 0, 0, 0], 'steady'],
])('%s: %j is %s', (_, counts, direction) => {
  expect(growthOf(counts, totals)?.direction).toBe(direction);
});

test('more papers of more papers is no growth', () => {
  expect(growthOf([10, 10, 10, 40], [100, 100, 100, 400])?.direction).toBe('steady');
});

test('two periods are too few to tell', () => {
  expect(growthOf([1, 50], [100, 100])).toBeUndefined();
});
