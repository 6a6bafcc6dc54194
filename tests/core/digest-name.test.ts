import { expect, test } from 'vitest';
import { dayIn, digestDay } from '../../src/core/digest-name.ts';

test.each([
  ['2025-07-30-knowledge-transfer.txt', '2025-07-30'],
  ['2025-02-30-no-such-day.txt', undefined],
  ['2025-07-301.txt', undefined],
  ['notes.txt', undefined],
  ['clip-2025-07-30.md', '2025-07-30'],
])('the day in %s is %s', (name, day) => {
  expect(dayIn(name)).toBe(day);
});
test.each([
  ['2025-07-30-a.txt', [{ date: '2025-07-29', published: '2025-07-28' }], '2025-07-30'],
  ['a.txt', [{ date: '2025-07-29' }, { date: '2025-07-27' }, { published: '2025-07-01' }], '2025-07-27'],
  ['a.txt', [{ published: '2025-07-01' }, { published: '2025-07-03' }, {}], '2025-07-03'],
  ['a.txt', [{}], undefined],
])("%s's day, with papers of %j, is %s", (name, records, day) => {
  expect(digestDay(name, records)).toBe(day);
});
