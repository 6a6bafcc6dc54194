import { clean } from './clean.ts';
import { withoutComments } from './comments.ts';
import { readEmphasis } from './emphasis.ts';
import type { Inline, Repair, Restored } from './inline.ts';
import { joined, mapText } from './nodes.ts';
import { mendResidue } from './residue.ts';
import { readTex } from './tex.ts';
import { typeset } from './typography.ts';

/** Longer texts are shown as they are: no abstract is, and reading TeX in one could be made slow on purpose. */
const LONGEST = 16_384;

/** An abstract made whole: TeX read, a feed's residue mended, quotes and dashes set. Never throws, loses no word. */
export function restore(source: string): Restored {
  const text = clean(source);
  if (text.length > LONGEST) return { paragraphs: paragraphsOf(text).map(plainNodes), repairs: [] };
  const { text: uncommented, repairs } = withoutComments(text);
  const paragraphs: (readonly Inline[])[] = [];
  for (const paragraph of paragraphsOf(uncommented)) {
    const restored = restoreParagraph(paragraph);
    paragraphs.push(...restored.nodes);
    repairs.push(...restored.repairs);
  }
  return { paragraphs: paragraphs.filter((nodes) => nodes.length > 0), repairs: unique(repairs) };
}

/** A title or a name made whole, on one line. */
export function restoreLine(source: string): { nodes: Inline[]; repairs: Repair[] } {
  const { paragraphs, repairs } = restore(source.replace(/\s+/g, ' '));
  const nodes = paragraphs.flatMap((paragraph, index): readonly Inline[] =>
    index === 0 ? paragraph : [{ type: 'text', value: ' ' }, ...paragraph],
  );
  return { nodes: joined(nodes), repairs: [...repairs] };
}

/**
 * Lines joined to paragraphs. A blank line parts them, and so does an indented line where the others are not: arXiv
 * sends abstracts wrapped and marks a new paragraph by two spaces.
 */
function paragraphsOf(text: string): string[] {
  const wraps = text.match(/\n(?!\s*\n)/g)?.length ?? 0;
  const indented = text.match(/\n {2,}(?=\S)/g)?.length ?? 0;
  const marked = indented * 2 < wraps ? text.replace(/\n {2,}(?=\S)/g, '\n\n') : text;
  return marked
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .split(/\n ?\n\s*/)
    .map((paragraph) => paragraph.replace(/ ?\n ?/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function restoreParagraph(text: string): { nodes: Inline[][]; repairs: Repair[] } {
  const { text: mended, repairs } = mendResidue(text);
  const nodes = typeset(readEmphasis(readTex(mended)));
  return { nodes: splitAtBreaks(nodes).map(folded), repairs };
}

/** `\par` and list items part paragraphs that stood on one line. */
function splitAtBreaks(nodes: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const node of nodes) {
    const [first = '', ...rest] = node.type === 'text' ? node.value.split(/\n+/) : [];
    if (node.type !== 'text') paragraphs.at(-1)!.push(node);
    else {
      paragraphs.at(-1)!.push({ type: 'text', value: first });
      for (const value of rest) paragraphs.push([{ type: 'text', value }]);
    }
  }
  return paragraphs.map(joined).filter((paragraph) => paragraph.length > 0);
}

/** White space folded to single spaces, none at the edges; a no-break space stays one. */
function folded(nodes: readonly Inline[]): Inline[] {
  const single = mapText(nodes, (text) => [{ type: 'text', value: text.replace(/[^\S\u00A0]+/g, ' ') }]);
  const first = single[0];
  if (first?.type === 'text') single[0] = { type: 'text', value: first.value.trimStart() };
  const last = single.at(-1);
  if (last?.type === 'text') single[single.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return joined(single);
}

function plainNodes(text: string): Inline[] {
  return joined([{ type: 'text', value: text }]);
}

function unique(repairs: readonly Repair[]): Repair[] {
  const seen = new Map(repairs.map((repair) => [`${repair.from}\n${repair.to}`, repair]));
  return [...seen.values()];
}
