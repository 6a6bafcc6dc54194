import { lineOf } from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';

/**
 * Topics that an owner has written into a paper and the taxonomy does not know: named, and kept out of the site.
 * @param read the paper's file, for the line; called only for a paper with such a topic
 */
export function withKnownTopics(
  papers: readonly Paper[],
  { topics }: Taxonomy,
  read: (id: string) => string,
): { papers: Paper[]; problems: Problem[] } {
  const known = new Set(topics.map(({ slug }) => slug));
  const problems: Problem[] = [];
  const checked = papers.map((paper) => {
    for (const key of ['tags', 'pin', 'unpin'] as const)
      for (const slug of paper[key] ?? [])
        if (!known.has(slug))
          problems.push(
            problem(
              'error',
              `papers/${paper.id}.md`,
              lineOf(read(paper.id), key, slug),
              `unknown topic "${slug}"`,
            ),
          );
    return paper.tags.every((slug) => known.has(slug))
      ? paper
      : { ...paper, tags: paper.tags.filter((slug) => known.has(slug)) };
  });
  return { papers: checked, problems };
}
