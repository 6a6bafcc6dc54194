import type { Element, ElementContent, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import temml from 'temml';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A longer formula shows as its source: laying it out could be made slow on purpose. Characters. */
const LONGEST = 2000;

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * A formula as MathML, which browsers draw by themselves; bad TeX shows as its source. Temml's styles and classes are
 * taken off, since the pages' policy allows no inline style, and with them all that could do more than be drawn.
 */
export function mathToHast(tex: string): Element {
  if (tex.length > LONGEST) return source(tex);
  try {
    // A macro table of its own, or one formula could redefine the next one's commands.
    const markup = temml.renderToString(tex, {
      throwOnError: true,
      trust: false,
      maxExpand: 100,
      macros: {},
    });
    const math = (parser.parse(markup) as Nodes & { children: ElementContent[] }).children[0];
    if (math?.type !== 'element' || math.tagName !== 'math') return source(tex);
    visit(math, 'element', bare);
    return math;
  } catch {
    return source(tex);
  }
}

/** Attributes that say how a formula is built, not how a page looks or acts. */
const KEPT = new Set([
  'display',
  'mathvariant',
  'stretchy',
  'fence',
  'separator',
  'form',
  'lspace',
  'rspace',
  'accent',
  'linethickness',
  'columnalign',
  'rowspan',
  'columnspan',
  'movablelimits',
  'largeop',
  'minsize',
  'maxsize',
]);

function bare(element: Element): void {
  element.properties = Object.fromEntries(
    Object.entries(element.properties).filter(([name]) => KEPT.has(name)),
  );
}

function source(tex: string): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: ['tex'] },
    children: [{ type: 'text', value: tex }],
  };
}
