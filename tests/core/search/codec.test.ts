import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readAscending,
  readNumbers,
  readWords,
  writeAscending,
  writeNumber,
  writeWords,
} from '../../../src/core/search/codec.ts';

test('any numbers come back, and need no escape in a script', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000)), (numbers) => {
      const text = numbers.map(writeNumber).join('');
      expect(readNumbers(text)).toEqual(numbers);
      expect(text).toMatch(/^[#-[\]-~]*$/);
    }),
  );
});

test('ascending numbers come back, small distances as one sign each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
      const ascending = numbers.sort((a, b) => a - b);
      expect(readAscending(writeAscending(ascending))).toEqual(ascending);
    }),
  );
  expect(writeAscending([0, 1, 2, 40])).toHaveLength(4);
});

test('sorted words come back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[\p{L}\p{N}#./]{1,60}$/u)), (words) => {
      const sorted = words.sort();
      expect(readWords(writeWords(sorted))).toEqual(sorted);
    }),
  );
  expect(readWords(writeWords([]))).toEqual([]);
});

test('a damaged text is refused', () => {
  expect(() => readNumbers('ab\u0001')).toThrow();
  expect(() => readNumbers('é')).toThrow();
});
