import type { Entry } from '../../../src/core/library/entry.ts';
import type { Appearance } from '../../../src/core/paper.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import { isCodeLink, linksIn } from '../../../src/core/text/links.ts';
import { toMarkdown } from '../../../src/core/text/markdown.ts';
import { toPlain } from '../../../src/core/text/plain.ts';
import { restore, restoreLine } from '../../../src/core/text/restore.ts';

/** A record with its text restored: where the digest room and the text room meet. */
export function restoreRecord(
  { title: titleText, abstract: abstractText, ...record }: PaperRecord,
  appearance: Appearance,
  file: string,
): Entry {
  const title = restoreLine(titleText);
  const abstract = restore(abstractText);
  const nodes = [...title.nodes, ...abstract.paragraphs.flat()];
  const links = [...new Set([...linksIn(nodes), ...(record.links ?? [])])];
  return {
    record,
    appearance,
    file,
    title: { markdown: toMarkdown([title.nodes]), plain: toPlain(title.nodes) },
    abstract: {
      markdown: toMarkdown(abstract.paragraphs),
      plain: abstract.paragraphs.map(toPlain).join('\n\n'),
    },
    authors: (record.authors ?? []).map((author) => toPlain(restoreLine(author).nodes)),
    repairs: [...title.repairs, ...abstract.repairs],
    links,
    code: links.filter(isCodeLink),
  };
}
