import { fromMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';

/** A paper's title and abstract in plain letters, from the Markdown it keeps; paragraphs are parted by an empty line. */
export function plainPaper({ title, abstract }: { title: string; abstract: string }): {
  title: string;
  abstract: string;
} {
  return {
    title: fromMarkdown(title).map(toPlain).join(' '),
    abstract: fromMarkdown(abstract).map(toPlain).join('\n\n'),
  };
}
