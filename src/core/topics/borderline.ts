import { compare } from '../compare.ts';
import { createJudge } from './classify.ts';
import { type PaperText, readPaper } from './evidence.ts';
import type { Taxonomy } from './taxonomy.ts';

/** A paper that a small change of the rules would put under a topic, or take away from it. */
export interface Borderline {
  readonly title: string;
  readonly slug: string;
  readonly isIn: boolean;
  /** Score above what the topic needs in this paper; below it if negative. */
  readonly margin: number;
  /** What speaks for the topic. */
  readonly phrases: readonly string[];
}

/** Half of what a weak phrase weighs: with a score this near to what the topic needs, a paper could as well be on the other side. */
const NEAR = 0.15;

/** The borderline papers of each topic, the nearest first. */
export function borderlinePapers(papers: readonly PaperText[], { topics }: Taxonomy): Borderline[] {
  const judge = createJudge(topics);
  return papers
    .flatMap((paper) => {
      const { ranked, assigned, enough } = judge(readPaper(paper));
      const inside = new Set(assigned);
      return ranked
        .map((topic) => ({ ...topic, isIn: inside.has(topic), margin: topic.score - enough }))
        .filter(({ isIn, margin }) => (isIn ? margin <= NEAR : margin < 0 && margin >= -NEAR))
        .map(({ slug, isIn, margin, phrases }): Borderline => {
          return { title: paper.title, slug, isIn, margin: isIn ? Math.max(0, margin) : margin, phrases };
        });
    })
    .sort(
      (a, b) =>
        Math.abs(a.margin) - Math.abs(b.margin) || compare(`${a.slug} ${a.title}`, `${b.slug} ${b.title}`),
    );
}
