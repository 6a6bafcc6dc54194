import { describe, expect, test } from 'vitest';
import { barLine, plainLine } from '../../../scripts/lib/progress/line.ts';

const reading = { what: 'reading digests', done: 50, total: 200 };
const sorting = { what: 'sorting 40717 papers' };
const seconds = (passed: number, left?: number) => ({
  passed: passed * 1000,
  left: left === undefined ? undefined : left * 1000,
});

describe('a plain line', () => {
  test.each([
    [reading, seconds(4, 12), 'reading digests: 50 of 200, 12 s left'],
    [reading, seconds(4), 'reading digests: 50 of 200'],
    [reading, seconds(4, 150), 'reading digests: 50 of 200, 3 min left'],
    [reading, seconds(4, 3700), 'reading digests: 50 of 200, 1 h 2 min left'],
    [sorting, seconds(0), 'sorting 40717 papers'],
    [sorting, seconds(14), 'sorting 40717 papers, 14 s so far'],
    [{ what: 'reading digests', done: 0, total: 0 }, seconds(1), 'reading digests, 1 s so far'],
  ])('%j, %j', (progress, times, line) => {
    expect(plainLine(progress, times)).toBe(line);
  });
});

describe('a line with a bar', () => {
  test('is as wide as the terminal', () => {
    expect(barLine(reading, seconds(4, 12), 59)).toBe(
      'reading digests [#####...............] 50 of 200, 12 s left',
    );
    for (let width = 40; width < 200; width++)
      expect(barLine(reading, seconds(4), width)).toHaveLength(width);
  });

  test('is empty at the beginning and full at the end', () => {
    const at = (done: number) => /\[(.*)\]/.exec(barLine({ ...reading, done }, seconds(4), 79))?.[1];
    expect(at(0)).toMatch(/^\.+$/);
    expect(at(199)).toMatch(/^#+\.$/);
    expect(at(200)).toMatch(/^#+$/);
  });

  test.each([
    [46, 'reading digests 50 of 200, 12 s left'],
    [36, 'reading digests 50 of 200, 12 s left'],
    [35, 'reading digests 50 of 200'],
    [19, '50 of 200'],
    [5, '50 of'],
  ])('gives up the bar, the time, the words in %i columns', (width, line) => {
    expect(barLine(reading, seconds(4, 12), width)).toBe(line);
  });

  test.each([
    [79, 'sorting 40717 papers, 14 s so far'],
    [30, 'sorting 40717 papers'],
    [19, 'sorting 40717 paper'],
  ])('has no bar where nothing can be counted, %i columns', (width, line) => {
    expect(barLine(sorting, seconds(14), width)).toBe(line);
  });
});
