import { describe, expect, test } from 'vitest';
import { dayFrom, doiIn } from '../../../src/core/digest/identifiers.ts';

describe('days', () => {
  test.each([
    ['2025-07-30T10:00:00Z', undefined, '2025-07-30'],
    ['Jul 30', '2025', '2025-07-30'],
    ['Jul 30', undefined, undefined],
    ['July 30th, 2024', '2025', '2024-07-30'],
    ['Wed, 30 Jul 2025 10:00:00 GMT', undefined, '2025-07-30'],
    ['2025-02-30', undefined, undefined],
    ['no day', '2025', undefined],
  ])('%s (%s) → %s', (text, year, day) => {
    expect(dayFrom(text, year)).toBe(day);
  });
});

test('a DOI is read from an address', () => {
  expect(doiIn('https://doi.org/10.1145/3292500.3330701).')).toBe('10.1145/3292500.3330701');
});
