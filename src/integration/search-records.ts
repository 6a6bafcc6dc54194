import type { Edition } from '../core/edition.ts';
import { yearOf } from '../core/paper.ts';
import type { SearchRecord } from '../core/search/record.ts';
import { plainPaper } from '../core/text/plain-paper.ts';

/** What the search knows of an edition's papers. */
export function searchRecords({ papers }: Edition): SearchRecord[] {
  return papers.map((paper) => ({
    id: paper.id,
    ...plainPaper(paper),
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
