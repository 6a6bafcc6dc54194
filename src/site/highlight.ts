import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;

/**
 * Puts a span around every occurrence of some phrases, so that styles can highlight them when a reader asks why a paper
 * has its topics. Maths stays as it is; a phrase that emphasis or a link divides is not found.
 */
export function highlight(tree: Root, phrases: readonly string[]): void {
  if (phrases.length === 0) return;
  const patterns = [...new Set(phrases.map(inSmallLetters))].map(patternOf);
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'math') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const marked = markIn(node.value, patterns);
    if (marked.length < 2 && marked[0]?.type === 'text') return undefined;
    parent.children.splice(index, 1, ...marked);
    return index + marked.length;
  });
}

function markIn(text: string, patterns: readonly RegExp[]): ElementContent[] {
  const small = inSmallLetters(text);
  const found = patterns.flatMap((pattern) => occurrences(small, pattern));
  // The longest first: where one phrase contains another, it is the longer one that decided.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { start, end: next } of found) {
    if (start < end) continue;
    if (start > end) nodes.push({ type: 'text', value: text.slice(end, start) });
    nodes.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['highlight'] },
      children: [{ type: 'text', value: text.slice(start, next) }],
    });
    end = next;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}

/** Where a phrase stands as whole words. */
function occurrences(text: string, pattern: RegExp): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index: start } = match;
    const end = start + match[0].length;
    if (
      ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start)) ||
      BEGINS_IN_WORD.test(text.slice(end, end + 2))
    )
      pattern.lastIndex = start + 1;
    else found.push({ start, end });
  }
  return found;
}

/** A pattern that ignores case is slow. The few letters whose small form is longer would shift what follows, and stay. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/**
 * A phrase as a pattern; the text may break its line where the phrase has a space. What stands around it is looked at
 * apart: a pattern that knows all letters takes longer to make than a text to search.
 */
function patternOf(phrase: string): RegExp {
  return new RegExp(phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'), 'g');
}
