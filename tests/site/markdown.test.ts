import { expect, test } from 'vitest';
import { markdownToHtml } from '../../src/site/markdown.ts';

test.each(['>', '[', '* ', '*a '])('ten thousand %j are shown as they stand', (mark) => {
  const text = `${mark.repeat(10_000)}word`;
  const shown = markdownToHtml(`Before.\n\n${text}\n\nAfter.`).split('\n');
  expect(shown.map((line) => line.length)).toEqual([14, text.length + 7, 13]);
  expect(shown[1] === `<p>${text}</p>`).toBe(true);
});

test('other Markdown is read as such', () => {
  expect(markdownToHtml('> *a* [b](https://a.example/)')).toContain('<blockquote>');
});
