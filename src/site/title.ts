import { toHtml } from 'hast-util-to-html';
import { toHast } from '../core/text/html.ts';
import { fromMarkdown } from '../core/text/markdown.ts';

/** A title's HTML for use within a link or a heading: maths and emphasis, no links of its own. */
export function titleHtml(markdown: string): string {
  const nodes = fromMarkdown(markdown).flat();
  return toHtml(
    toHast(nodes.flatMap((node) => (node.type === 'link' ? (node.children as typeof nodes) : node))),
  );
}
