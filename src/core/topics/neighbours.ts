import { compare } from '../compare.ts';
import type { Assignment } from './classify.ts';
import type { AssignedTopic } from './evidence.ts';

/** A sorted paper near one that the rules say nothing of. */
export interface SortedNeighbour {
  /** Cosine, 0 to 1. */
  readonly similarity: number;
  /** Slugs of its topics. */
  readonly topics: readonly string[];
}

/** How many neighbours are asked. */
export const VOTERS = 8;
/** A vote of fewer is chance. */
const QUORUM = 3;
/** Papers less alike have no say. Cosine. */
const ALIKE = 0.1;
/** A topic needs this share of the vote, weighted by similarity: more than half, else the paper stays unsorted. */
const MAJORITY = 0.6;
/** A vote is weaker evidence than a phrase, and gives no more topics than this. */
const MOST = 2;
const GUESSES = 3;

/** Sorts a paper that the rules leave unsorted by the topics of the papers most like it, where those agree. */
export function vote(assignment: Assignment, neighbours: readonly SortedNeighbour[]): Assignment {
  if (assignment.topics.length > 0) return assignment;
  const voters = neighbours.filter(({ similarity }) => similarity >= ALIKE);
  const all = voters.reduce((sum, { similarity }) => sum + similarity, 0);
  const shares = new Map<string, number>();
  for (const { similarity, topics } of voters)
    for (const slug of topics) shares.set(slug, (shares.get(slug) ?? 0) + similarity / all);
  const ranked = [...shares].sort(([a, most], [b, other]) => other - most || compare(a, b));
  const elected =
    voters.length < QUORUM ? [] : ranked.filter(([, share]) => share >= MAJORITY).slice(0, MOST);
  const topics = elected.map(
    ([slug, score]): AssignedTopic => ({ slug, score, phrases: [], where: 'neighbours' }),
  );
  const guesses = new Set([...assignment.guesses, ...ranked.map(([slug]) => slug)]);
  return { ...assignment, topics, guesses: topics.length > 0 ? [] : [...guesses].slice(0, GUESSES) };
}
