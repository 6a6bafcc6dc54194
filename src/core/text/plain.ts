import type { Inline } from './inline.ts';
import { mathToPlain } from './math-plain.ts';

/** What a reader sees, in plain letters: no marks of Markdown, formulas as Unicode. */
export function toPlain(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineMath') return mathToPlain(node.value);
      return 'children' in node ? toPlain(node.children as Inline[]) : node.value;
    })
    .join('');
}
