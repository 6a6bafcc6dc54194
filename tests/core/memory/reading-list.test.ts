import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/memory/entry.ts';
import { toReadingList } from '../../../src/core/memory/reading-list.ts';
import { annotate } from './annotate.ts';

const entry = (title: string): Entry => ({
  id: 'a',
  facts: { title, date: '2025-07-30', text: 'We.', topics: ['Agents', 'Vision'] },
});
const address = (id: string): string => `https://x.org/papers/${id}.html`;

test('lists titles with their links, facts and notes', () => {
  expect(toReadingList([annotate(entry('A title'), 'one\n\ntwo', 1)], address)).toBe(
    `# Reading list

- [A title](https://x.org/papers/a.html)

  2025-07-30 · Agents · Vision

  > one
  >
  > two
`,
  );
});

test('nothing in a title or a note acts as Markdown', () => {
  const list = toReadingList([annotate(entry('[x](javascript:1) *a* <b>'), '# head\n- item', 1)], address);
  expect(list).toContain('- [\\[x\\](javascript:1) \\*a\\* \\<b>](https://x.org/papers/a.html)');
  expect(list).toContain('> \\# head');
  expect(list).toContain('> \\- item');
});
