import type { FoundAddress } from './address.ts';
import type { Inline } from './inline.ts';
import { joined, rawText } from './nodes.ts';

/**
 * Nodes in a style of TeX's.
 * @param nests false where styles are nested so deep that another one adds nothing
 */
export function styled(
  node: 'emphasis' | 'strong' | 'code' | 'none',
  inner: readonly Inline[],
  nests: boolean,
): Inline[] {
  const plain = rawText(inner);
  if (node === 'none' || plain.trim() === '' || !nests) return [...inner];
  if (node === 'code')
    return inner.some(({ type }) => type !== 'text') ? [...inner] : [{ type: 'inlineCode', value: plain }];
  // Markdown knows no emphasis that begins or ends with a space: the space moves outside.
  const before = plain.slice(0, plain.length - plain.trimStart().length);
  const after = plain.slice(plain.trimEnd().length);
  const children = phrasing(trimmed(inner));
  return [
    { type: 'text', value: before },
    { type: node, children },
    { type: 'text', value: after },
  ];
}

function trimmed(nodes: readonly Inline[]): Inline[] {
  return joined(
    nodes.map((node, index): Inline => {
      if (node.type !== 'text') return node;
      let { value } = node;
      if (index === 0) value = value.trimStart();
      if (index === nodes.length - 1) value = value.trimEnd();
      return { type: 'text', value };
    }),
  );
}

/** An address as a link, under the text that was given with it or under itself. */
export function link({ url, shown }: FoundAddress, text: Inline[] | undefined): Inline {
  const children = text && rawText(text).trim() !== '' ? text : [{ type: 'text' as const, value: shown }];
  return { type: 'link', url, children: phrasing(children) };
}

/** Links within a link lose their address: Markdown and HTML know none. */
export function phrasing(nodes: readonly Inline[]): Exclude<Inline, { type: 'link' }>[] {
  return nodes.flatMap((node) => (node.type === 'link' ? phrasing(node.children as Inline[]) : [node]));
}

/** An address without the backslashes TeX wants in it. */
export function unescaped(address: string): string {
  return address.replace(/\\([_%#&~{}])/g, '$1').replace(/\s+/g, '');
}
