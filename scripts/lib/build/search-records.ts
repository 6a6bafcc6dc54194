import type { Edition } from '../../../src/core/edition.ts';
import type { SearchRecord } from '../../../src/core/search/files.ts';
import { fromMarkdown } from '../../../src/core/text/markdown.ts';
import { toPlain } from '../../../src/core/text/plain.ts';

/** What the search knows of an edition's papers. */
export function searchRecords({ papers }: Edition): SearchRecord[] {
  return papers.map(({ id, title, abstract, date, digests, tags, kinds = [], code = [], arxiv, doi }) => ({
    id,
    title: fromMarkdown(title).map(toPlain).join(' '),
    abstract: fromMarkdown(abstract).map(toPlain).join(' '),
    date,
    digests: [...new Set(digests.map(({ digest }) => digest))].sort(),
    topics: tags,
    kinds,
    code: code.length > 0,
    ids: [arxiv, doi].filter((text) => text !== undefined),
  }));
}
