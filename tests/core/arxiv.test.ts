import { describe, expect, test } from 'vitest';
import { arxivId, arxivIn, arxivMonth, isArxivId } from '../../src/core/arxiv.ts';

describe('arXiv ids', () => {
  test.each([
    ['https://arxiv.org/abs/2501.01234v2', '2501.01234v2'],
    ['http://arxiv.org/pdf/astro-ph/0601001', 'astro-ph/0601001'],
    ['https://huggingface.co/papers/2501.01234#community', '2501.01234'],
    ['arXiv:2501.01234', '2501.01234'],
    ['https://example.org/2501.01234', undefined],
  ])('in an address or a line: %s → %s', (text, id) => {
    expect(arxivIn(text)).toBe(id);
  });

  test.each([
    ['2501.01234v2', '2501.01234'],
    ['oai:arXiv.org:math.GT/0309136v1', 'math.GT/0309136'],
    ['2513.01234', undefined],
    ['', undefined],
  ])('without their version: %j → %s', (text, id) => {
    expect(arxivId(text)).toBe(id);
  });

  test.each([
    ['2501.01234v2', true],
    ['math.GT/0309136', true],
    ['arXiv:2501.01234', false],
    ['2501.01234 and more', false],
  ])('and nothing else: %j is one: %s', (text, is) => {
    expect(isArxivId(text)).toBe(is);
  });

  test.each([
    ['2401.00001', '2024-01'],
    ['0704.0001', '2007-04'],
    ['astro-ph/9901001', '1999-01'],
    ['math.GT/0309136', '2003-09'],
    ['', undefined],
  ])('tell their month: %j → %s', (id, month) => {
    expect(arxivMonth(id)).toBe(month);
  });
});
