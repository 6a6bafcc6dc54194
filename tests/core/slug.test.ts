import { expect, test } from 'vitest';
import { slugOf } from '../../src/core/slug.ts';

test.each([
  ['Knowledge Transfer', 'knowledge-transfer'],
  ['  --A  (second) look!', 'a-second-look'],
  ['naïve', 'na-ve'],
  ['GPT-4o', 'gpt-4o'],
  ['論文', ''],
  ['', ''],
])('the slug of %j is %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
