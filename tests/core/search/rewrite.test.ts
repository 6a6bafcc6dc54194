import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/core/search/query.ts';
import { literalQuery } from '../../../src/core/search/rewrite.ts';

test.each([
  ['knowlege distilation', '"knowlege" "distilation"'],
  ['cross-lingal', '"cross-lingal"'],
  ['author:jean-luc lerning', 'author:"jean-luc" "lerning"'],
  ['title:title lerning', 'title:"title" "lerning"'],
  [
    'topic:knowledge-distillation knowledge distilation',
    'topic:knowledge-distillation "knowledge" "distilation"',
  ],
  ['"cross lerning graphs" lerning', '"cross lerning graphs" "lerning"'],
  ['-lerning title:lerning', '-lerning title:"lerning"'],
])('%s is taken literally as %s', (text, literal) => {
  expect(literalQuery(text)).toBe(literal);
  // And says of the rest what was said before.
  const [before, after] = [parseQuery(text), parseQuery(literal)];
  expect(after.conditions).toEqual(before.conditions);
  expect(after.words.filter(({ not }) => not)).toEqual(before.words.filter(({ not }) => not));
});
