import { expect, test } from 'vitest';
import { suspicionOf } from '../../../src/core/library/suspicion.ts';
import { LONG } from './entries.ts';

test.each([
  ['a whole abstract', LONG, undefined],
  ['one that ends in an address', `${LONG} Code: https://github.com/a/b`, undefined],
  ['one that ends in a bracket', `${LONG} (See the code.)`, undefined],
  ['a short one', 'We try.', 'its abstract has only 7 characters'],
  ['one cut by a clipper', `${LONG} We also …`, 'its abstract was cut off'],
  ['one that stops', `${LONG} We also show that the`, 'its abstract ends in mid-sentence'],
])('%s', (_, abstract, suspicion) => {
  expect(suspicionOf('A Title', abstract)).toBe(suspicion);
});

test('an abstract that is its title', () => {
  expect(suspicionOf('A Title of Words', 'A title of words.')).toBe('its abstract is its title');
});
