import type { PaperFile } from '../../../src/core/library/paper-file.ts';
import { lineOf } from '../../../src/core/library/paper-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import { nearestWord } from '../../../src/core/search/distance.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';

/**
 * Names the topics that an owner has written into a paper and the taxonomy does not know; the site leaves them out.
 * @param read the paper's file, for the line; called only for a paper with such a topic
 */
export function unknownTopics(
  papers: readonly PaperFile[],
  { topics }: Taxonomy,
  read: (id: string) => string,
): Problem[] {
  const slugs = topics.map(({ slug }) => slug);
  const known = new Set(slugs);
  return papers.flatMap((paper) =>
    (['tags', 'pin', 'unpin'] as const).flatMap((key) =>
      (paper[key] ?? [])
        .filter((slug) => !known.has(slug))
        .map((slug) => {
          const nearest = nearestWord(slug, slugs);
          const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
          const line = lineOf(read(paper.id), key, slug);
          return problem('error', `papers/${paper.id}.md`, line, `unknown topic "${slug}"${hint}`);
        }),
    ),
  );
}
