import type { Inline } from './inline.ts';
import { fromMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';

/** A paper's title and abstract in plain letters, from the Markdown it keeps; paragraphs are parted by an empty line. */
export function plainPaper({ title, abstract }: { title: string; abstract: string }): {
  title: string;
  abstract: string;
} {
  return plainText(fromMarkdown(title), fromMarkdown(abstract));
}

/** The same from a title and an abstract that are parsed already. */
export function plainText(
  title: readonly Inline[][],
  abstract: readonly Inline[][],
): { title: string; abstract: string } {
  return { title: title.map(toPlain).join(' '), abstract: abstract.map(toPlain).join('\n\n') };
}
