import { describe, expect, test } from 'vitest';
import { timeLeft } from '../../../scripts/lib/progress/time-left.ts';

/** So many done by each second, from the first on. */
const bySecond = (...done: number[]) => done.map((count, second) => ({ at: second * 1000, done: count }));

describe('time left', () => {
  test('is told by the pace of late', () => {
    expect(timeLeft(bySecond(0, 10, 20, 30, 40), 100, 4000)).toBe(6000);
    expect(timeLeft(bySecond(0, 10, 20, 32, 44), 100, 4000)).toBeCloseTo(56 / 0.012);
  });

  test('is not told in the first seconds', () => {
    expect(timeLeft(bySecond(0, 10, 20), 100, 2500)).toBeUndefined();
    expect(timeLeft([], 100, 9000)).toBeUndefined();
  });

  test('is not told while the pace changes', () => {
    expect(timeLeft(bySecond(0, 1, 2, 40, 80), 100, 4000)).toBeUndefined();
    expect(timeLeft(bySecond(0, 40, 80, 81, 82), 100, 4000)).toBeUndefined();
  });

  test('is not told while the work stands still', () => {
    expect(timeLeft(bySecond(0, 10, 20, 30, 40), 100, 20_000)).toBeUndefined();
    expect(timeLeft(bySecond(0, 0, 0, 0, 0), 100, 4000)).toBeUndefined();
  });

  test('is not told by a single step', () => {
    expect(
      timeLeft(
        [
          { at: 0, done: 0 },
          { at: 5000, done: 1 },
        ],
        3,
        5000,
      ),
    ).toBeUndefined();
  });

  test('is none when all is done', () => {
    expect(timeLeft(bySecond(0, 10, 20, 30, 40), 40, 4000)).toBe(0);
  });
});
