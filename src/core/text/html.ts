import type { ElementContent } from 'hast';
import type { Inline } from './inline.ts';
import { mathToHast } from './mathml.ts';

/** The HTML of a text, as a tree for a serialiser to write. Only web and mail addresses become links. */
export function toHast(nodes: readonly Inline[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [node];
      case 'inlineMath':
        return [mathToHast(node.value)];
      case 'inlineCode':
        return [element('code', [{ type: 'text', value: node.value }])];
      case 'emphasis':
        return [element('em', toHast(node.children as Inline[]))];
      case 'strong':
        return [element('strong', toHast(node.children as Inline[]))];
      case 'link': {
        const children = toHast(node.children as Inline[]);
        const isSafe = /^(?:https?|mailto):/i.test(node.url);
        return isSafe ? [element('a', children, { href: node.url, rel: ['noopener'] })] : children;
      }
    }
  });
}

function element(tagName: string, children: ElementContent[], properties = {}): ElementContent {
  return { type: 'element', tagName, properties, children };
}
