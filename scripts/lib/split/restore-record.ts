import { type Entry, entryKeys, type Rendered } from '../../../src/core/library/entry.ts';
import type { Appearance } from '../../../src/core/paper.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import { webAddress } from '../../../src/core/text/address.ts';
import { clean } from '../../../src/core/text/clean.ts';
import type { Inline } from '../../../src/core/text/inline.ts';
import { isCodeLink, linksIn } from '../../../src/core/text/links.ts';
import { toMarkdown } from '../../../src/core/text/markdown.ts';
import { toPlain } from '../../../src/core/text/plain.ts';
import { restore, restoreLine } from '../../../src/core/text/restore.ts';

/** A record with its text restored: where the digest room and the text room meet. */
export function restoreRecord(
  { title: titleText, abstract: abstractText, authors = [], links: given = [], ...record }: PaperRecord,
  appearance: Appearance,
  file: string,
): Entry {
  const restoredTitle = restoreLine(titleText);
  const title = restoredTitle.nodes.length > 0 ? restoredTitle : { nodes: untouched(titleText), repairs: [] };
  const restored = restore(abstractText);
  const abstract =
    restored.paragraphs.length > 0 ? restored : { paragraphs: [untouched(abstractText)], repairs: [] };
  const nodes = [...title.nodes, ...abstract.paragraphs.flat()];
  // Only what a browser may follow; anything else stays in the text, as text.
  const links = [...new Set([...linksIn(nodes), ...given])].filter((link) => webAddress(link) !== undefined);
  const shown = { title: rendered([title.nodes]), abstract: rendered(abstract.paragraphs) };
  return {
    record,
    appearance,
    file,
    ...shown,
    keys: entryKeys(shown.title.plain, shown.abstract.plain),
    authors: authors.map((author) => toPlain(restoreLine(author).nodes)),
    repairs: [...title.repairs, ...abstract.repairs],
    links,
    code: links.filter(isCodeLink),
  };
}

/** A text of nothing but TeX's signs, shown as it came; one of nothing anybody can see, by a word that says so. */
function untouched(text: string): Inline[] {
  const shown = clean(text).replace(/\s+/g, ' ').trim();
  return [{ type: 'text', value: shown || 'Untitled' }];
}

function rendered(paragraphs: readonly (readonly Inline[])[]): Rendered {
  const markdown = toMarkdown(paragraphs);
  const plain = paragraphs.map(toPlain).join('\n\n');
  // Most texts have no mark in them; one string for both halves the room a large library takes.
  return { markdown, plain: plain === markdown ? markdown : plain };
}
