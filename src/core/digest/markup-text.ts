import type { Element, ElementContent, Nodes } from 'hast';
import { parseHtml } from './parse-html.ts';

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const UNSEEN =
  /^(?:script|style|template|noscript|head|title|svg|button|select|option|input|textarea|iframe|object|video|audio|img|picture|canvas)$/;

/** Text of a field that may hold HTML: tags read if it has any, entities decoded, TeX and bare "<" left as they are. */
export function fieldText(value: string): string {
  if (
    !/<\/?(?:p|br|div|span|a|em|i|b|strong|sup|sub|ul|ol|li|h\d|img|math|blockquote|code|table)\b[^<]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(
      value,
    )
  )
    return value;
  return htmlText(value);
}

/** The text of HTML, block by block; emphasis and raised figures as the TeX the text room reads. */
export function htmlText(html: string, options: { links?: boolean } = {}): string {
  return treeText(parseHtml(html, { fragment: true }), options);
}

/** The text of a tree from `parseHtml`. With `links` each link becomes Markdown's, so that a page's reader sees its address. */
export function treeText(tree: Nodes, { links = false } = {}): string {
  let text = '';
  const walk = (node: Nodes): void => {
    if (node.type === 'text') text += node.value.replace(/[^\S\u00A0]+/g, ' ');
    else if (node.type === 'root' || node.type === 'element') {
      const name = node.type === 'element' ? node.tagName : '';
      if (name === 'br') text += '\n';
      const special = node.type === 'element' ? specialText(node, links) : undefined;
      if (special !== undefined) {
        text += special;
        return;
      }
      const isBlock = BLOCKS.test(name);
      if (isBlock) text += '\n\n';
      const heading = /^h[1-6]$/.test(name);
      if (heading) text += '## ';
      for (const child of node.children) walk(child as ElementContent);
      if (isBlock) text += '\n\n';
    }
  };
  walk(tree);
  return text
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Elements whose text is not simply their children's; undefined for the others. */
function specialText(element: Element, links: boolean): string | undefined {
  const { tagName, properties } = element;
  if (tagName === 'script' && /^math\/tex/.test(String(properties['type'] ?? '')))
    return `$${innerText(element)}$`;
  if (UNSEEN.test(tagName)) return '';
  if (tagName === 'math') {
    const tex = String(properties['alttext'] ?? properties['altText'] ?? '') || annotation(element);
    return tex ? `$${tex}$` : innerText(element);
  }
  const inner = (): string => innerText(element).replace(/\s+/g, ' ');
  if ((tagName === 'em' || tagName === 'i') && inner().trim() !== '') return `\\emph{${inner()}}`;
  if (tagName === 'sup') return `^{${inner()}}`;
  if (tagName === 'sub') return `_{${inner()}}`;
  if (tagName !== 'a' || !links) return undefined;
  const text = inner().trim();
  const href = String(properties['href'] ?? '');
  if (text === '') return '';
  return /^(?:https?:\/\/|\/)[^\s()]+$/.test(href) ? `[${text}](${href})` : undefined;
}

function annotation(element: Element): string {
  let found = '';
  const walk = (node: Nodes): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'annotation' && /tex/i.test(String(node.properties['encoding'])))
      found ||= innerText(node);
    for (const child of node.children) walk(child);
  };
  walk(element);
  return found;
}

function innerText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && UNSEEN.test(node.tagName)) return '';
  return node.children.map((child) => innerText(child)).join('');
}
