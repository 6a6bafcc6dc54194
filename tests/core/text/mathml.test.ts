import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { mathToHast } from '../../../src/core/text/mathml.ts';

const html = (tex: string): string => toHtml(mathToHast(tex));

test('a formula is MathML', () => {
  expect(html('x^2')).toBe('<math><msup><mi>x</mi><mn>2</mn></msup></math>');
});

test.each(['\\bad{x}', '{', 'x'.repeat(3000), '\\href{javascript:alert(1)}{x}'])(
  'bad TeX shows as its source: %.20s',
  (tex) => {
    expect(html(tex)).toMatch(/^<code class="tex">/);
  },
);

test.each([
  '\\begin{matrix}a&b\\\\c&d\\end{matrix}',
  '\\color{red}{x}',
  '\\style{color:red}{x}',
  '\\class{a" onclick="alert(1)}{x}',
  '\\text{<img src=x onerror=alert(1)>}',
  '\\def\\a{\\a\\a}\\a',
])('%s has no style, no handler and no element of its own', (tex) => {
  expect(html(tex)).not.toMatch(/<[a-z]+[^>]*\s(?:style|on\w+)=|<img|<a[\s>]/);
});

describe('one formula cannot change the next', () => {
  test('by a macro', () => {
    html('\\gdef\\alpha{hacked}');
    expect(html('\\alpha')).not.toContain('hacked');
  });
});
