import { toHtml } from 'hast-util-to-html';
import { toHast } from '../core/text/html.ts';
import type { Inline } from '../core/text/inline.ts';

/** A title's HTML for use within a link or a heading: maths and emphasis, no links of its own. */
export function titleHtml(title: readonly Inline[]): string {
  return toHtml(toHast(title.flatMap((node) => (node.type === 'link' ? (node.children as Inline[]) : node))));
}
