import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '../../../src/core/text/markdown.ts';
import { isTooDeep } from '../../../src/core/text/markdown-depth.ts';
import { toPlain } from '../../../src/core/text/plain.ts';

describe.each(['>', '> ', '[', '![', '*', '* ', '- ', '1. ', '*a ', '**', '*_', '*a_'])(
  'ten thousand %j',
  (mark) => {
    const text = `${mark.repeat(10_000)}word`;

    test('are shown as they stand, and nothing is lost', () => {
      expect(isTooDeep(text)).toBe(true);
      expect(fromMarkdown(`Before.\n\n${text}\n\nAfter.`).map(toPlain)).toEqual(['Before.', text, 'After.']);
    });

    test('and as many that close them, too', () => {
      const closed = text + [...mark].reverse().join('').repeat(10_000);
      expect(toPlain(fromMarkdown(closed).flat())).toContain('word');
    });
  },
);

test('lists within lists, line by line, are bounded', () => {
  const text = Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- a\n`).join('');
  expect(isTooDeep(text)).toBe(true);
});

test.each([
  ['a quote in a quote in a list', '- > > text\n  - more\n    - and more\n'.repeat(200)],
  ['many marks that are escaped', '\\*\\[\\_'.repeat(5000)],
  ['many marks in many paragraphs', 'This *is* a [link](https://a.example).\n\n'.repeat(2000)],
])('%s is read', (_, text) => {
  expect(isTooDeep(text)).toBe(false);
});
