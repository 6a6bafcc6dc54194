import { describe, expect, test } from 'vitest';
import { arxivIn, dayFrom, doiIn } from '../../../src/core/digest/identifiers.ts';

describe('arXiv ids', () => {
  test.each([
    ['https://arxiv.org/abs/2501.01234v2', '2501.01234v2'],
    ['http://arxiv.org/pdf/astro-ph/0601001', 'astro-ph/0601001'],
    ['https://huggingface.co/papers/2501.01234#community', '2501.01234'],
    ['arXiv:2501.01234', '2501.01234'],
    ['https://example.org/2501.01234', undefined],
  ])('%s → %s', (text, id) => {
    expect(arxivIn(text)).toBe(id);
  });
});

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
