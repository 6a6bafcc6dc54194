import { expect, test } from 'vitest';
import { isCodeLink } from '../../../src/core/text/links.ts';

test.each([
  ['https://github.com/a/b', true],
  ['https://www.gitlab.com/a/b', true],
  ['https://huggingface.co/datasets/a/b', true],
  ['https://huggingface.co/papers/2501.00001', false],
  ['https://github.com/', false],
  ['https://a.github.io/b', false],
  ['https://arxiv.org/abs/2501.00001', false],
  ['https://github.com.evil.example/a/b', false],
  ['no address', false],
])('%s: %s', (url, isCode) => {
  expect(isCodeLink(url)).toBe(isCode);
});
