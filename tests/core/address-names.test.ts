import { expect, test } from 'vitest';
import { addressNames } from '../../src/core/address-names.ts';

test.each([
  [['2025-07-30-a.txt'], ['2025-07-30-a']],
  [['2025-07-30-a.jsonl.gz'], ['2025-07-30-a']],
  [
    ['a.json', 'a.txt'],
    ['a', 'a-txt'],
  ],
  [['A b.txt'], ['a-b']],
])('%j are called %j', (names, slugs) => {
  expect([...addressNames(names).values()]).toEqual(slugs);
});

test('names an address could not hold become safe and stay apart', () => {
  const slugs = [...addressNames(['<b>.txt', '"b".txt', '日本.txt']).values()];
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]{1,80}$/);
  expect(new Set(slugs).size).toBe(3);
});

test.each(['index.txt', 'Unsorted.md', 'index', 'con.json', 'LPT1.txt'])(
  'no file takes an address of the site: %s',
  (name) => {
    const [slug] = [...addressNames([name]).values()];
    expect(slug).toMatch(/^[a-z0-9-]{1,80}$/);
    expect(slug).not.toMatch(/^(?:index|unsorted|con|lpt1)$/);
  },
);

test('files whose shown parts are the same stay apart', () => {
  const names = ['1-reading.md', '2-reading.md', '3-reading.md', '4-index.md'];
  const slugs = [...addressNames(names, (name) => name.replace(/^\d-/, '')).values()];
  expect(slugs.slice(0, 2)).toEqual(['reading', 'reading-md']);
  expect(slugs).not.toContain('index');
  expect(new Set(slugs).size).toBe(4);
});
