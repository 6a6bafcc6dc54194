import { expect, test } from 'vitest';
import { readYesNo } from '../../src/core/yes-no.ts';

test.each([
  [['yes', 'Yes', 'ON', 'true', true, 1, '1', ' yes '], true],
  [['no', 'NO', 'off', 'false', false, 0, '0'], false],
  [['', 'y', 'perhaps', 2, null, undefined, [], ['no'], {}], undefined],
])('%j mean %s', (values, answer) => {
  expect(values.map(readYesNo)).toEqual(values.map(() => answer));
});
