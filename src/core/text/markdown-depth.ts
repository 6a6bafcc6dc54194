import type { Root } from 'mdast';

/** Nobody nests quotes and lists deeper; what walks a tree would run out of stack far below. */
const DEPTH = 100;
/** Marks of emphasis and links in one paragraph: the time it takes to pair them grows with their square, or worse. */
const MARKS = 1000;

/** Quotes and lists that begin on one line, each within the one before. */
const CONTAINERS = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]|$))){${DEPTH}}`, 'm');
/** A list item that is indented as far as many others within each other are. */
const INDENTED = new RegExp(`^[ \\t>]{${2 * DEPTH},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`, 'm');

/** True for Markdown that no person wrote: nested so deep, or with so many marks, that it is not taken apart. */
export function isTooDeep(markdown: string): boolean {
  if (markdown.length < DEPTH) return false;
  if (CONTAINERS.test(markdown) || INDENTED.test(markdown)) return true;
  return paragraphsOf(markdown).some((paragraph) => countMarks(paragraph) > MARKS);
}

/**
 * The tree of Markdown; where it is nested too deep, its text as it stands, paragraph by paragraph.
 * @param parse reads Markdown, with whatever it is extended by
 */
export function boundedTree(markdown: string, parse: (markdown: string) => Root): Root {
  if (!isTooDeep(markdown)) return parse(markdown);
  return {
    type: 'root',
    children: paragraphsOf(markdown).map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    })),
  };
}

function paragraphsOf(markdown: string): string[] {
  return markdown
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function countMarks(text: string): number {
  let marks = 0;
  // A backslash takes the mark behind it along, which then is none.
  for (const [found] of text.matchAll(/\\.|[*_[]/gs)) if (found.length === 1) marks++;
  return marks;
}
