import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { highlight } from '../../src/site/highlight.ts';

function marked(html: string, ...phrases: string[]): string {
  const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(html);
  highlight(tree, phrases);
  return toHtml(tree).replaceAll(/<span class="highlight">(.*?)<\/span>/gs, '[$1]');
}

test.each([
  [
    'every occurrence, in any case',
    '<p>Graph and graph, a GRAPH.</p>',
    ['graph'],
    '<p>[Graph] and [graph], a [GRAPH].</p>',
  ],
  ['whole words alone', '<p>graphs, subgraph, graph</p>', ['graph'], '<p>graphs, subgraph, [graph]</p>'],
  [
    'the longer of two',
    '<p>a knowledge graph</p>',
    ['graph', 'knowledge graph'],
    '<p>a [knowledge graph]</p>',
  ],
  [
    'what is whole of it where the longer is not',
    '<p>knowledge graphs, xgraph graph graph</p>',
    ['knowledge graph', 'knowledge', 'graph graph'],
    '<p>[knowledge] graphs, xgraph [graph graph]</p>',
  ],
  ['over a line end', '<p>a knowledge\ngraph</p>', ['knowledge graph'], '<p>a [knowledge\ngraph]</p>'],
  ['signs of patterns as they are', '<p>a (b+c)* d</p>', ['(b+c)*'], '<p>a [(b+c)*] d</p>'],
  ['nothing in maths', '<p><math><mi>x</mi></math> x</p>', ['x'], '<p><math><mi>x</mi></math> [x]</p>'],
  ['text that is all phrase', '<p>graph</p>', ['graph'], '<p>[graph]</p>'],
  ['nothing without phrases', '<p>graph</p>', [], '<p>graph</p>'],
])('marks %s', (_, html, phrases, expected) => {
  expect(marked(html, ...phrases)).toBe(expected);
});
