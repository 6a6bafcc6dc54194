import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { toHast } from '../../../src/core/text/html.ts';
import { restoreLine } from '../../../src/core/text/restore.ts';

test.each([
  ['\\textbf{A} \\emph{b} \\texttt{c}', '<strong>A</strong> <em>b</em> <code>c</code>'],
  ['at https://a.example/x', 'at <a href="https://a.example/x" rel="noopener">https://a.example/x</a>'],
  ['<b>bold</b> & so', '&#x3C;b>bold&#x3C;/b> &#x26; so'],
  ['an $x_i$ here', 'an <math><msub><mi>x</mi><mi>i</mi></msub></math> here'],
])('%s', (source, html) => {
  expect(toHtml(toHast(restoreLine(source).nodes))).toBe(html);
});

test('an address no browser should follow is no link', () => {
  expect(
    toHtml(toHast([{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'x' }] }])),
  ).toBe('x');
});
