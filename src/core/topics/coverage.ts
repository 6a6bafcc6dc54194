import { compare } from '../compare.ts';
import type { Taxonomy, Topic } from './taxonomy.ts';

/** A paper as reports about a taxonomy see it. */
export interface SortedPaper {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly abstract: string;
  /** Best first. */
  readonly topics: readonly string[];
  /** True where no phrase matched, and similar papers decided. */
  readonly byNeighbours: boolean;
}

/** How far a taxonomy covers a library. */
export interface Coverage {
  readonly papers: number;
  readonly unsorted: number;
  readonly byNeighbours: number;
  /** Mean over the papers that have one; 0 if none has. */
  readonly topicsPerPaper: number;
  /** Papers of every topic, in the taxonomy's order; those of none as well. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Two topics that many papers have together. */
export interface Overlap {
  /** The smaller one first. */
  readonly slugs: readonly [string, string];
  readonly both: number;
  /** Papers of the smaller one. */
  readonly of: number;
}

/** Topics of fewer papers overlap by chance. */
const FEWEST = 4;
/** Of the smaller topic's papers. */
const OFTEN = 0.5;

/** Counts papers, and what each topic holds of them. */
export function coverageOf(papers: readonly SortedPaper[], { topics }: Taxonomy): Coverage {
  const sizes = new Map(topics.map(({ slug }) => [slug, 0]));
  for (const paper of papers) for (const slug of paper.topics) sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
  const sorted = papers.filter((paper) => paper.topics.length > 0);
  const placements = sorted.reduce((sum, paper) => sum + paper.topics.length, 0);
  return {
    papers: papers.length,
    unsorted: papers.length - sorted.length,
    byNeighbours: papers.filter(({ byNeighbours }) => byNeighbours).length,
    topicsPerPaper: placements / Math.max(sorted.length, 1),
    sizes,
  };
}

/** Pairs of topics that may be one, the closest first; a topic and its parent are meant to overlap. */
export function overlapsOf(papers: readonly SortedPaper[], { topics }: Taxonomy): Overlap[] {
  const { sizes } = coverageOf(papers, { topics, areas: [], kinds: [] });
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const together = new Map<string, number>();
  for (const paper of papers)
    for (const one of paper.topics)
      for (const other of paper.topics)
        if (one < other) together.set(`${one} ${other}`, (together.get(`${one} ${other}`) ?? 0) + 1);
  return [...together]
    .map(([pair, both]): Overlap => {
      const [one = '', other = ''] = pair.split(' ');
      const slugs = sizes.get(one)! <= sizes.get(other)! ? ([one, other] as const) : ([other, one] as const);
      return { slugs, both, of: sizes.get(slugs[0])! };
    })
    .filter(({ slugs: [one, other], both, of }) => {
      const isFamily = isParent(bySlug.get(one), other) || isParent(bySlug.get(other), one);
      return of >= FEWEST && both >= OFTEN * of && !isFamily;
    })
    .sort(
      (a, b) => b.both / b.of - a.both / a.of || b.both - a.both || compare(a.slugs.join(), b.slugs.join()),
    );
}

function isParent(topic: Topic | undefined, slug: string): boolean {
  return topic?.parent === slug;
}
