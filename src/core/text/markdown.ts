import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { math } from 'micromark-extension-math';
import type { Inline } from './inline.ts';
import { boundedTree } from './markdown-depth.ts';
import { joined } from './nodes.ts';

/** The Markdown of paragraphs, written by a serialiser: nothing in them is taken for a mark of Markdown. */
export function toMarkdown(paragraphs: readonly (readonly Inline[])[]): string {
  const children = paragraphs
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => ({ type: 'paragraph' as const, children: [...nodes] as PhrasingContent[] }));
  const markdown = serialise(
    { type: 'root', children },
    { extensions: [mathToMarkdown()], emphasis: '*', bullet: '-' },
  );
  return markdown.trimEnd();
}

/** Markdown back as paragraphs. What is neither text, emphasis, link nor maths comes through as its text. */
export function fromMarkdown(markdown: string): Inline[][] {
  const tree = boundedTree(markdown, (text) =>
    parse(text, { extensions: [math()], mdastExtensions: [mathFromMarkdown()] }),
  );
  return tree.children.flatMap(blocks).filter((nodes) => nodes.length > 0);
}

function blocks(node: Nodes): Inline[][] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [joined(node.children.flatMap(inline))];
    case 'html':
    case 'code':
      return [[{ type: 'text', value: node.value }]];
    case 'math':
      return [[{ type: 'inlineMath', value: node.value }]];
    case 'thematicBreak':
      return [[{ type: 'text', value: '***' }]];
    default:
      return 'children' in node ? node.children.flatMap(blocks) : [];
  }
}

function inline(node: Nodes): Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return [withoutPosition(node)];
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'image':
      return [{ type: 'text', value: node.alt ?? '' }];
    case 'emphasis':
    case 'strong':
      return [
        { type: node.type, children: joined(node.children.flatMap(inline)) as PhrasingContent[] } as Inline,
      ];
    case 'link': {
      const children = joined(node.children.flatMap(inline));
      return /^(?:https?:|mailto:)/i.test(node.url)
        ? [{ type: 'link', url: node.url, children: children as PhrasingContent[] } as Inline]
        : children;
    }
    default:
      return 'children' in node ? node.children.flatMap(inline) : [];
  }
}

function withoutPosition<T extends { type: string; value: string }>({ type, value }: T): Inline {
  return {
    type,
    value: type === 'text' ? value.replace(/[^\S\n\u00A0]+/g, ' ').replace(/ ?\n ?/g, ' ') : value,
  } as Inline;
}
