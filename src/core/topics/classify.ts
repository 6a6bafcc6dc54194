import { type AssignedTopic, createRanker, type PaperText, type ReadPaper, readPaper } from './evidence.ts';
import { createKindRanker } from './kinds.ts';
import type { Taxonomy, Topic } from './taxonomy.ts';

/** A paper has no more topics than this, unless its owner pins more. */
export const MOST_TOPICS = 6;
/** A topic needs this much: one phrase in the title, or more than one occurrence in the abstract. */
const ENOUGH = 1.5;
/** What the best topic needs where none has enough, and a kind always: one phrase in the abstract. */
const FAIR = 1;
/** A topic far behind the best one is an aside of the paper, not its subject. */
const ASIDE = 0.3;
/** A wide topic comes before a narrower one only if it is stronger by more than this. */
const WIDE = 1.8;
/** A topic comes before a narrower one under it, if the paper has both, only if it is stronger by more than this. */
const PARENT = 2;
/** How many near misses an unsorted paper names. */
const GUESSES = 3;

/** Where a paper belongs. */
export interface Assignment {
  /** Best first; the first is the primary one. */
  readonly topics: readonly AssignedTopic[];
  /** Kinds of contribution. */
  readonly kinds: readonly string[];
  /** For a paper without topics: those that came nearest. */
  readonly guesses: readonly string[];
}

/** What the rules decide about the topics whose phrases a paper has, best first. */
export interface Verdict {
  readonly ranked: readonly AssignedTopic[];
  /** Those the paper gets. */
  readonly assigned: readonly AssignedTopic[];
  /** The least score with which it gets one. */
  readonly enough: number;
}

/** Makes a function that weighs each topic in a paper. */
export function createJudge(topics: readonly Topic[]): (paper: ReadPaper) => Verdict {
  const rankTopics = createRanker(topics);
  return (paper) => {
    const ranked = rankTopics(paper);
    const best = ranked[0]?.score ?? 0;
    const isClear = reaches(best, ENOUGH);
    const enough = isClear ? Math.max(ENOUGH, best * ASIDE) : FAIR;
    const assigned = ranked.filter(({ score }) => reaches(score, isClear ? enough : Math.max(enough, best)));
    return { ranked, assigned: assigned.slice(0, MOST_TOPICS), enough };
  };
}

/** Makes a function that sorts papers by a taxonomy's rules. */
export function createClassifier({ topics, kinds }: Taxonomy): (paper: PaperText) => Assignment {
  const judge = createJudge(topics);
  const rankKinds = createKindRanker(kinds);
  const wide = new Set(topics.flatMap((topic) => (topic.wide ? topic.slug : [])));
  const parents = new Map(topics.map(({ slug, parent }) => [slug, parent]));
  return (text) => {
    const paper = readPaper(text);
    const { ranked, assigned } = judge(paper);
    const narrowed = new Set(assigned.map(({ slug }) => parents.get(slug)));
    const rank = ({ slug, score }: AssignedTopic): number =>
      score / (wide.has(slug) ? WIDE : 1) / (narrowed.has(slug) ? PARENT : 1);
    return {
      topics: [...assigned].sort((a, b) => rank(b) - rank(a)),
      kinds: rankKinds(paper)
        .filter(({ score }) => reaches(score, FAIR))
        .map(({ slug }) => slug),
      guesses: assigned.length > 0 ? [] : ranked.slice(0, GUESSES).map(({ slug }) => slug),
    };
  };
}

/** Sums of weights such as 0.7 + 0.3 miss 1 by a rounding error. */
function reaches(score: number, enough: number): boolean {
  return score >= enough - 1e-9;
}

/** What the owner has pinned comes first, and what they have taken away goes. */
export function applyPins(
  assignment: Assignment,
  { pin = [], unpin = [] }: { pin?: readonly string[]; unpin?: readonly string[] },
): Assignment {
  if (pin.length === 0 && unpin.length === 0) return assignment;
  const ruled = new Map(assignment.topics.map((topic) => [topic.slug, topic]));
  const pinned = pin.map(
    (slug): AssignedTopic => ruled.get(slug) ?? { slug, score: 0, phrases: [], where: 'pin' },
  );
  const others = assignment.topics.filter(({ slug }) => !pin.includes(slug) && !unpin.includes(slug));
  const topics = [...pinned, ...others].slice(0, Math.max(MOST_TOPICS, pin.length));
  return {
    ...assignment,
    topics,
    guesses: topics.length > 0 ? [] : assignment.guesses.filter((slug) => !unpin.includes(slug)),
  };
}
