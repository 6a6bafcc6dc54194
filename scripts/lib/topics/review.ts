import { type PaperFile, readPaperFile } from '../../../src/core/library/paper-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { plainPaper } from '../../../src/core/text/plain-paper.ts';
import { type Borderline, borderlinePapers } from '../../../src/core/topics/borderline.ts';
import { type Candidate, candidatesIn } from '../../../src/core/topics/candidates.ts';
import {
  type Coverage,
  coverageOf,
  type Overlap,
  overlapsOf,
  type SortedPaper,
} from '../../../src/core/topics/coverage.ts';
import { diffTopics, type TopicChange } from '../../../src/core/topics/diff.ts';
import { lintTaxonomy } from '../../../src/core/topics/lint.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import type { TellProgress } from '../../../src/integration/progress.ts';
import { PaperFolder } from '../split/paper-folder.ts';
import { split } from '../split/split.ts';

/** What a library shows about its taxonomy. */
export interface Review {
  readonly taxonomy: Taxonomy;
  readonly coverage: Coverage;
  readonly overlaps: readonly Overlap[];
  readonly borderline: readonly Borderline[];
  readonly candidates: readonly Candidate[];
}

/** What an edited taxonomy would do to `content/papers`. */
export interface TopicDiff {
  readonly taxonomy: Taxonomy;
  readonly changes: readonly TopicChange[];
  /** Papers that are in the folder already; only these can change. */
  readonly standing: number;
  /** Papers that are still to be written. */
  readonly fresh: number;
}

/**
 * Sorts a library by its taxonomy and reviews the result; writes nothing.
 * @throws BrokenTaxonomy
 */
export async function reviewTopics(
  content: ContentFolder,
  progress: TellProgress,
): Promise<Review & { problems: Problem[] }> {
  const { papers: all, taxonomy, warnings } = await split(content, { check: true }, progress);
  const papers = all.map(sortedPaper);
  progress({ what: `looking at ${papers.length} papers` });
  return {
    taxonomy,
    coverage: coverageOf(papers, taxonomy),
    overlaps: overlapsOf(papers, taxonomy),
    borderline: borderlinePapers(papers, taxonomy),
    candidates: candidatesIn(papers),
    problems: [...warnings, ...lintTaxonomy(papers, taxonomy)],
  };
}

/**
 * Finds which papers of `content/papers` would have other topics under the taxonomy as it is now; writes nothing.
 * @throws BrokenTaxonomy
 */
export async function diffLibrary(content: ContentFolder, progress: TellProgress): Promise<TopicDiff> {
  const folder = new PaperFolder(content.papers);
  const before = [...folder.ids].flatMap((id) => readPaperFile(id, folder.text(id) ?? '', id).value ?? []);
  const { papers: after, taxonomy } = await split(content, { check: true }, progress);
  const known = new Set(before.map(({ id }) => id));
  return {
    taxonomy,
    changes: diffTopics(before.map(sortedPaper), after.map(sortedPaper)),
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
