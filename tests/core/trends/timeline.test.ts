import { describe, expect, test } from 'vitest';
import { UNDATED } from '../../../src/core/paper.ts';
import { countByPeriod, timeline } from '../../../src/core/trends/timeline.ts';

const days = (count: number, from: string, step = 1): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * step * 86_400_000).toISOString().slice(0, 10),
  );
const keys = (list: readonly string[]) => timeline(list).map(({ key }) => key);

describe('the periods of a timeline', () => {
  test('are the days while they are few, each once and in order', () => {
    expect(keys(['2025-02-01', '2025-01-31', '2025-02-01'])).toEqual(['2025-01-31', '2025-02-01']);
  });
  test('are months without a gap when the days are many', () => {
    expect(keys([...days(30, '2024-11-15'), '2025-03-01'])).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
      '2025-03',
    ]);
  });
  test('are quarters named by their first month, then years, when the months are many', () => {
    expect(keys(days(40, '2022-02-01', 30)).slice(0, 3)).toEqual(['2022-01', '2022-04', '2022-07']);
    expect(keys(days(300, '2001-02-01', 30)).slice(0, 3)).toEqual(['2001', '2002', '2003']);
  });
  test('leave out what has no day', () => {
    expect(keys([UNDATED])).toEqual([]);
    expect(keys([UNDATED, '2025-01-01'])).toEqual(['2025-01-01']);
  });
});

test.each([
  ['day', ['2025-01-01', '2025-01-01', '2025-01-03'], [2, 1]],
  ['month', [...days(30, '2025-01-01'), '2025-03-01'], [30, 0, 1]],
])('counts by %s add up', (_, list, counts) => {
  expect(countByPeriod(timeline(list), list)).toEqual(counts);
});
