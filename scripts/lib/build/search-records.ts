import type { Edition } from '../../../src/core/edition.ts';
import { yearOf } from '../../../src/core/paper.ts';
import type { SearchRecord } from '../../../src/core/search/files.ts';
import { fromMarkdown } from '../../../src/core/text/markdown.ts';
import { toPlain } from '../../../src/core/text/plain.ts';

/** What the search knows of an edition's papers. */
export function searchRecords({ papers }: Edition): SearchRecord[] {
  return papers.map((paper) => ({
    id: paper.id,
    title: fromMarkdown(paper.title).map(toPlain).join(' '),
    abstract: fromMarkdown(paper.abstract).map(toPlain).join(' '),
    authors: paper.authors ?? [],
    date: paper.date,
    year: yearOf(paper),
    digests: [...new Set(paper.digests.map(({ digest }) => digest))].sort(),
    topics: paper.tags,
    kinds: paper.kinds ?? [],
    code: (paper.code ?? []).length > 0,
    ids: [paper.arxiv, paper.doi].filter((text) => text !== undefined),
  }));
}
