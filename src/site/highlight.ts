import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts a span around every occurrence of some phrases, so that styles can highlight them when a reader asks why a paper
 * has its topics. Maths stays as it is; a phrase that emphasis or a link divides is not found.
 */
export function highlight(tree: Root, phrases: readonly string[]): void {
  if (phrases.length === 0) return;
  // The longest first: where one phrase contains another, it is the longer one that decided.
  const parts = [...new Set(phrases.map(inSmallLetters))].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'math') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const marked = markIn(node.value, pattern);
    if (marked.length < 2 && marked[0]?.type === 'text') return undefined;
    parent.children.splice(index, 1, ...marked);
    return index + marked.length;
  });
}

function markIn(text: string, pattern: RegExp): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { 0: found, index } of inSmallLetters(text).matchAll(pattern)) {
    if (index > end) nodes.push({ type: 'text', value: text.slice(end, index) });
    nodes.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['highlight'] },
      children: [{ type: 'text', value: text.slice(index, index + found.length) }],
    });
    end = index + found.length;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}

/** A pattern that ignores case is slow. The few letters whose small form is longer would shift what follows, and stay. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** A phrase as a pattern; the text may break its line where the phrase has a space. */
function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
