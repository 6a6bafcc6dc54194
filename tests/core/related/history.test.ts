import { expect, test } from 'vitest';
import { UNDATED } from '../../../src/core/paper.ts';
import { historyOf, horizonOf, weighedAt } from '../../../src/core/related/history.ts';

const on = (date: string, count: number) => Array.from({ length: count }, () => ({ date }));

test('papers stand oldest first, those without a day last', () => {
  const { papers, ends, endOf } = historyOf([
    ...on('2025-02-01', 2),
    ...on(UNDATED, 1),
    ...on('2025-01-01', 3),
  ]);
  expect(papers.map(({ date }) => date)).toEqual([
    ...['2025-01-01', '2025-01-01', '2025-01-01'],
    ...['2025-02-01', '2025-02-01', UNDATED],
  ]);
  expect(ends).toEqual([3, 5, 6]);
  expect(endOf).toEqual([3, 3, 3, 5, 5, 6]);
});

test('the weights of earlier papers change on the day with which the library has doubled, and on no other', () => {
  expect(weighedAt({ ends: [70, 140, 210] })).toEqual([140, 210]);
  expect(weighedAt({ ends: [70, 140, 210, 250] })).toEqual([140, 210, 250]);
  expect(weighedAt({ ends: [70, 140, 210, 280] })).toEqual([280]);
  expect(weighedAt({ ends: [] })).toEqual([]);
});

test('in a small library each paper is related to all others', () => {
  expect(horizonOf(70, 140)).toBe(140);
  expect(horizonOf(70, 1000)).toBe(1000);
});

test('in a large one a new digest widens the horizon of about two earlier papers for each of its own', () => {
  const DIGEST = 70;
  const DIGESTS = 100;
  const endOf = (paper: number): number => Math.ceil((paper + 1) / DIGEST) * DIGEST;
  let widened = 0;
  for (let all = 7000; all < 7000 + DIGESTS * DIGEST; all += DIGEST)
    for (let paper = 0; paper < all; paper++)
      if (horizonOf(endOf(paper), all) !== horizonOf(endOf(paper), all + DIGEST)) widened++;
  expect(widened / (DIGESTS * DIGEST)).toBeLessThan(2.2);
});

test('a horizon reaches beyond two thirds of the library, and never beyond it', () => {
  for (const all of [1001, 1500, 9800, 40_717])
    for (const end of [1, 70, 999, 6500, all].filter((one) => one <= all)) {
      expect(horizonOf(end, all)).toBeGreaterThan(all / 1.5 - 1);
      expect(horizonOf(end, all)).toBeLessThanOrEqual(all);
    }
});
