import { expect, test } from 'vitest';
import { turned } from '../../../src/site/models/turn.ts';
import { divide, paginate } from '../../../src/site/pagination.ts';

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);
const below = (number: number): string => `list/${number}.html`;
const growing = (count: number) => turned(paginate(items(count)), 'list.html', below);
const closed = (count: number) => turned(divide(items(count)), 'list.html', below);

test('a list on one page leads nowhere', () => {
  for (const [page] of [growing(3), closed(3)]) {
    expect(page?.turn.pages).toEqual([]);
    expect(page?.turn).not.toHaveProperty('previous');
    expect(page?.turn).not.toHaveProperty('next');
  }
});

test('the pages of a list lead from the first to the last and back', () => {
  for (const pages of [growing(160), closed(160)]) {
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach(({ turn }, index) => {
      expect(turn.previous).toBe(pages[index - 1]?.path);
      expect(turn.next).toBe(pages[index + 1]?.path);
      expect(turn.front).toBe(index === 0 ? undefined : 'list.html');
    });
  }
});

test('of a growing list old pages stay as they are', () => {
  const before = new Map(growing(290).map((page) => [page.path, page]));
  const changed = growing(299).filter((page) => {
    const old = before.get(page.path);
    return old && JSON.stringify(old) !== JSON.stringify(page);
  });
  expect(changed.map(({ path }) => path)).toEqual(['list.html']);
});

test('the front page of a very long list links some of its pages, the first and the last among them', () => {
  const [front] = growing(3200);
  const numbers = front!.turn.pages.map(({ number }) => number);
  expect(numbers.length).toBeLessThanOrEqual(22);
  expect(numbers.at(0)).toBe(160);
  expect(numbers.at(-1)).toBe(1);
  expect(numbers).toContain(80);
});
