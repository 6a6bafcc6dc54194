import { type PaperFile, readPaperFile } from '../../../src/core/library/paper-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { plainPaper } from '../../../src/core/text/plain-paper.ts';
import { type BorderCase, borderCases } from '../../../src/core/topics/border.ts';
import { type Candidate, candidatesIn } from '../../../src/core/topics/candidates.ts';
import {
  type Coverage,
  coverageOf,
  type Overlap,
  overlapsOf,
  type SortedPaper,
} from '../../../src/core/topics/coverage.ts';
import { fitnessProblems } from '../../../src/core/topics/fitness.ts';
import { type Move, movesBetween } from '../../../src/core/topics/moves.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readPaperFolder } from '../split/paper-folder.ts';
import { type Progress, split } from '../split/split.ts';

/** What can be said of a taxonomy by what it does to a library. */
export interface Review {
  readonly taxonomy: Taxonomy;
  readonly coverage: Coverage;
  readonly overlaps: readonly Overlap[];
  readonly border: readonly BorderCase[];
  readonly candidates: readonly Candidate[];
}

/** What an edited taxonomy would do to `content/papers`. */
export interface Moves {
  readonly taxonomy: Taxonomy;
  readonly moves: readonly Move[];
  /** Papers that stand there already; only these can move. */
  readonly standing: number;
  /** Papers that are still to be written. */
  readonly fresh: number;
}

/**
 * Sorts a library by its taxonomy and looks at what comes of it; writes nothing.
 * @throws BrokenTaxonomy
 */
export async function reviewTopics(
  content: ContentFolder,
  progress: Progress,
): Promise<Review & { problems: Problem[] }> {
  const { papers: all, taxonomy, warnings } = await split(content, { check: true }, progress);
  const papers = all.map(sortedPaper);
  progress(`looking at ${papers.length} papers`);
  return {
    taxonomy,
    coverage: coverageOf(papers, taxonomy),
    overlaps: overlapsOf(papers, taxonomy),
    border: borderCases(papers, taxonomy),
    candidates: candidatesIn(papers),
    problems: [...warnings, ...fitnessProblems(papers, taxonomy)],
  };
}

/**
 * Tells which papers of `content/papers` would stand elsewhere under the taxonomy as it is now; writes nothing.
 * @throws BrokenTaxonomy
 */
export async function findMoves(content: ContentFolder, progress: Progress): Promise<Moves> {
  const before = [...readPaperFolder(content.papers).present].flatMap(
    ([id, { text }]) => readPaperFile(id, text, id).value ?? [],
  );
  const { papers: after, taxonomy } = await split(content, { check: true }, progress);
  const known = new Set(before.map(({ id }) => id));
  return {
    taxonomy,
    moves: movesBetween(before.map(sortedPaper), after.map(sortedPaper)),
    standing: before.length,
    fresh: after.filter(({ id }) => !known.has(id)).length,
  };
}

function sortedPaper(paper: PaperFile): SortedPaper {
  const { id, tags = [], matched = {} } = paper;
  return {
    id,
    ...plainPaper(paper),
    topics: tags,
    byNeighbours: tags.some((slug) => matched[slug]?.where === 'neighbours'),
  };
}
