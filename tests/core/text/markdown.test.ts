import { expect, test } from 'vitest';
import { fromMarkdown, toMarkdown } from '../../../src/core/text/markdown.ts';
import { toPlain } from '../../../src/core/text/plain.ts';

test.each([
  '# not a heading',
  '- no list',
  '1. no list',
  '> no quote',
  '* * *',
  '<b>no tag</b>',
  '[no](link)',
  '![no](image)',
  'a * b * c',
  'snake_case_name',
  '$5 and $10',
  '`no code`',
  '&lt;',
  'A\\B',
  '+ plus',
  '=== ',
  '| a | b |',
  '~~no~~',
  'https://a.b/c_d_e',
])('text that looks like Markdown stays text: %s', (text) => {
  expect(fromMarkdown(toMarkdown([[{ type: 'text', value: text.trim() }]])).map(toPlain)).toEqual([
    text.trim(),
  ]);
});

test.each([
  ['one\n\ntwo', ['one', 'two']],
  ['# Heading\n\ntext', ['Heading', 'text']],
  ['- a\n- b', ['a', 'b']],
  ['<script>x</script>', ['<script>x</script>']],
  ['![alt](https://a.b/c.png)', ['alt']],
  ['[x](javascript:alert(1))', ['x']],
  ['wrapped\nline', ['wrapped line']],
  ['$$\nx^2\n$$', ['x²']],
])("an owner's Markdown loses no word: %j", (markdown, plain) => {
  expect(fromMarkdown(markdown).map(toPlain)).toEqual(plain);
});
