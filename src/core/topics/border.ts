import { compare } from '../compare.ts';
import { createJudge } from './classify.ts';
import { type PaperText, readPaper } from './evidence.ts';
import type { Taxonomy } from './taxonomy.ts';

/** A paper that a small change of the rules would put under a topic, or take away from it. */
export interface BorderCase {
  readonly title: string;
  readonly slug: string;
  readonly isIn: boolean;
  /** Score above what the topic needs in this paper; below it if negative. */
  readonly margin: number;
  /** What speaks for the topic. */
  readonly phrases: readonly string[];
}

/** Half of what a weak phrase weighs: a score this near to the border could as well be on its other side. */
const NEAR = 0.15;

/** Papers at the border of a topic, the nearest first. */
export function borderCases(papers: readonly PaperText[], { topics }: Taxonomy): BorderCase[] {
  const judge = createJudge(topics);
  return papers
    .flatMap((paper) => {
      const { ranked, assigned, enough } = judge(readPaper(paper));
      const inside = new Set(assigned);
      return ranked
        .map((topic) => ({ ...topic, isIn: inside.has(topic), margin: topic.score - enough }))
        .filter(({ isIn, margin }) => (isIn ? margin <= NEAR : margin < 0 && margin >= -NEAR))
        .map(({ slug, isIn, margin, phrases }): BorderCase => {
          return { title: paper.title, slug, isIn, margin: isIn ? Math.max(0, margin) : margin, phrases };
        });
    })
    .sort(
      (a, b) =>
        Math.abs(a.margin) - Math.abs(b.margin) || compare(`${a.slug} ${a.title}`, `${b.slug} ${b.title}`),
    );
}
