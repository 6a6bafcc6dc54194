import type { Inline } from './inline.ts';
import { mapText } from './nodes.ts';

/** Emphasis as plain text writes it: *word*, **word**, _word_; a mark that has no partner is a mark. */
const MARKED = /(?<![\p{L}\p{N}*_\\])(\*\*|\*|__|_)(?=[^\s*_])([^*_\n]{0,78}[^\s*_\n])\1(?![\p{L}\p{N}*_])/gu;

/** Turns marks of emphasis into emphasis. */
export function readEmphasis(nodes: readonly Inline[]): Inline[] {
  return mapText(nodes, (text) => {
    const parts: Inline[] = [];
    let from = 0;
    for (const match of text.matchAll(MARKED)) {
      const [whole, marks = '', inner = ''] = match;
      parts.push({ type: 'text', value: text.slice(from, match.index) });
      parts.push({
        type: marks.length === 2 ? 'strong' : 'emphasis',
        children: [{ type: 'text', value: inner }],
      });
      from = match.index + whole.length;
    }
    parts.push({ type: 'text', value: text.slice(from) });
    return parts;
  });
}
