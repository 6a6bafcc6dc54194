import { expect, test } from 'vitest';
import { dayIn } from '../../src/core/digest-name.ts';

test.each([
  ['2025-07-30-knowledge-transfer.txt', '2025-07-30'],
  ['2025-02-30-no-such-day.txt', undefined],
  ['2025-07-301.txt', undefined],
  ['notes.txt', undefined],
  ['clip-2025-07-30.md', '2025-07-30'],
])('the day in %s is %s', (name, day) => {
  expect(dayIn(name)).toBe(day);
});
