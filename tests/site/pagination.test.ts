import { expect, test } from 'vitest';
import { paginate } from '../../src/site/pagination.ts';

const newestFirst = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);
const pages = (count: number) => new Map(paginate(newestFirst(count), 50).map((page) => [page.number, page]));

test.each([0, 1, 50, 99, 100, 149, 150, 1234])('%i papers stand once each, in order', (count) => {
  expect(paginate(newestFirst(count), 50).flatMap(({ items }) => items)).toEqual(newestFirst(count));
});

test('a new paper changes the front page alone', () => {
  for (let count = 1; count < 400; count++) {
    const before = pages(count);
    for (const [number, page] of pages(count + 1))
      if (!page.front && !before.get(number)?.front) expect(page).toEqual(before.get(number));
  }
});

test('the front page has a full page of papers where there are as many', () => {
  for (const count of [50, 99, 100, 101, 149]) {
    const [front] = paginate(newestFirst(count), 50);
    expect(front!.front).toBe(true);
    expect(front!.items.length).toBeGreaterThanOrEqual(50);
    expect(front!.items.length).toBeLessThan(100);
  }
});
