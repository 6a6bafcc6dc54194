import { expect, test } from 'vitest';
import { divide, paginate } from '../../src/site/pagination.ts';

const newestFirst = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);
const pages = (count: number) => new Map(paginate(newestFirst(count)).map((page) => [page.number, page]));
const COUNTS = [0, 1, 20, 39, 40, 59, 60, 1234];

test.each(COUNTS)('%i papers stand once each, in order', (count) => {
  for (const cut of [paginate, divide])
    expect(cut(newestFirst(count)).flatMap(({ items }) => items)).toEqual(newestFirst(count));
});

test('a new paper changes the front page alone', () => {
  for (let count = 1; count < 200; count++) {
    const before = pages(count);
    for (const [number, page] of pages(count + 1))
      if (!page.front && !before.get(number)?.front) expect(page).toEqual(before.get(number));
  }
});

test('the front page has a full page of papers where there are as many', () => {
  for (const count of [20, 39, 40, 41, 59]) {
    const [front] = paginate(newestFirst(count));
    expect(front!.front).toBe(true);
    expect(front!.items.length).toBeGreaterThanOrEqual(20);
    expect(front!.items.length).toBeLessThan(40);
  }
});

test.each(COUNTS)('%i papers are divided into pages of about the same length, none of them long', (count) => {
  const lengths = divide(newestFirst(count)).map(({ items }) => items.length);
  expect(Math.max(...lengths)).toBeLessThan(40);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
});

test('a page of links holds more than one of cards', () => {
  expect(divide(newestFirst(150), 'links')).toHaveLength(1);
  expect(paginate(newestFirst(150), 'links')).toHaveLength(1);
});
