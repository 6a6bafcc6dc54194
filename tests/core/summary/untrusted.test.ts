import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contribution } from '../../../src/core/summary/contribution.ts';
import { figures } from '../../../src/core/summary/figures.ts';
import { sentences } from '../../../src/core/summary/sentences.ts';

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'we propose X',
        'In this paper,',
        'To address these issues,',
        'e.g.',
        'et al.',
        'Fig. 2',
        '(',
        ')',
        '.',
        '?',
        ',',
      ],
      ...[
        'improves by 5.15 %',
        '4.2×',
        '3 points',
        '\n\n',
        'kFuse',
        '0.5',
        '“',
        '”',
        '我们。',
        'and',
        'It',
        '<b>',
        '\u202e',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

test('sentences lose no letter', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (text) => {
      expect(sentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }),
  );
});

test('what is lifted out is the abstract’s own words', () => {
  fc.assert(
    fc.property(words, (text) => {
      const [, ...rest] = contribution(text);
      expect(plain(text)).toContain(rest.join(''));
      for (const { figure, text: fact } of figures(text)) {
        expect(plain(text)).toContain(fact);
        expect(fact).toContain(figure);
      }
    }),
  );
});

test.each([
  'e.g. E.g. ',
  'we study this with it, ',
  '5 % of it, ',
  'In this paper, ',
  'To do this, ',
  'we and ',
  '(. A',
  '9',
])('a text of %j again and again is read to its end', (part) => {
  const text = part.repeat(100_000 / part.length);
  expect(sentences(text).join('').length).toBeGreaterThan(0);
  expect(contribution(text).length).toBeGreaterThanOrEqual(0);
  expect(figures(text).length).toBeGreaterThanOrEqual(0);
});
