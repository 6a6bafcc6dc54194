import type { Inline } from './inline.ts';

/** Nodes without empty ones, neighbouring texts joined. */
export function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else if ('children' in node && node.children.length === 0) continue;
    else if ('value' in node && node.type !== 'text' && node.value.trim() === '')
      result.push({ type: 'text', value: ' ' });
    else result.push(node);
  }
  return result;
}

/** The same nodes with every text of theirs mapped, those within links and emphasis too. */
export function mapText(nodes: readonly Inline[], map: (text: string) => Inline[]): Inline[] {
  return joined(
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'text') return map(node.value);
      if ('children' in node)
        return [{ ...node, children: mapText(node.children as Inline[], map) } as Inline];
      return [node];
    }),
  );
}

/** What the nodes say in plain letters, maths as its source: to look at, not to show. */
export function rawText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? rawText(node.children as Inline[]) : node.value)).join('');
}
