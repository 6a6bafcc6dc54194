import { expect, test } from 'vitest';
import { fold } from '../../src/core/fold.ts';

test.each([
  ['Schölkopf', 'scholkopf'],
  ['ÉCOLE', 'ecole'],
  ['ﬁne', 'fine'],
  ['論文', '論文'],
  ['a-b c.', 'a-b c.'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('a letter folds to the same whether its accent is part of it or follows it', () => {
  expect(fold('o\u0308')).toBe(fold('\u00F6'));
});
