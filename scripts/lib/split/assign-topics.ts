import type { MergedPaper } from '../../../src/core/library/merge.ts';
import type { Owned } from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { createNearest } from '../../../src/core/related/nearest.ts';
import { vectorsOf } from '../../../src/core/related/vectors.ts';
import type { Assignment } from '../../../src/core/topics/classify.ts';
import { applyPins, createClassifier } from '../../../src/core/topics/classify.ts';
import type { PaperText } from '../../../src/core/topics/evidence.ts';
import { VOTERS, vote } from '../../../src/core/topics/neighbours.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';

/** Gives every paper its topics: what its owner has pinned, then the taxonomy's rules, then its neighbours' vote. */
export function assignTopics(
  papers: readonly MergedPaper[],
  taxonomy: Taxonomy,
  ownedBy: (id: string) => Owned,
): Paper[] {
  const known = new Set(taxonomy.topics.map(({ slug }) => slug));
  const sorted = sort(papers, taxonomy);
  return papers.map(({ plain: _, id, title, abstract, date, digests, ...rest }, index) => {
    const { pin = [], unpin = [] } = ownedBy(id);
    const { topics, kinds, guesses } = applyPins(sorted[index]!, {
      pin: pin.filter((slug) => known.has(slug)),
      unpin,
    });
    return {
      id,
      title,
      abstract,
      date,
      digests,
      tags: topics.map(({ slug }) => slug),
      matched: reasons(topics),
      guesses: guesses.length > 0 ? [...guesses] : undefined,
      kinds: kinds.length > 0 ? [...kinds] : undefined,
      ...rest,
    };
  });
}

/** What rules and neighbours say of papers, whatever their owner does. */
export function sort(
  papers: readonly { readonly id: string; readonly plain: PaperText }[],
  taxonomy: Taxonomy,
): Assignment[] {
  const ruled = papers.map(({ plain }) => plain).map(createClassifier(taxonomy));
  const isSorted = (index: number): boolean => ruled[index]!.topics.length > 0;
  if (ruled.every((_, index) => isSorted(index))) return ruled;
  const nearest = createNearest(
    vectorsOf(papers.map(({ plain }) => plain)),
    papers.map(({ id }) => id),
  );
  return ruled.map((assignment, index) => {
    if (isSorted(index)) return assignment;
    const neighbours = nearest(index, VOTERS, isSorted).map((near) => ({
      similarity: near.similarity,
      topics: ruled[near.index]!.topics.map(({ slug }) => slug),
    }));
    return vote(assignment, neighbours);
  });
}

/** Why the topics stand, as a paper's file keeps it; a score needs no more than a decimal. */
function reasons(topics: Assignment['topics']): Paper['matched'] {
  const matched: NonNullable<Paper['matched']> = {};
  for (const { slug, score, where, phrases } of topics)
    if (where !== 'pin') matched[slug] = { score: Math.round(score * 10) / 10, where, phrases: [...phrases] };
  return Object.keys(matched).length > 0 ? matched : undefined;
}
