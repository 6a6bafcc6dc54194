import type { Growth } from '../core/trends/growth.ts';
import { growthOf } from '../core/trends/growth.ts';
import type { Period } from '../core/trends/timeline.ts';
import { countByPeriod, timeline } from '../core/trends/timeline.ts';
import { sayPeriod } from './day.ts';
import { papers, type TopicView, topics } from './library.ts';

/** The periods that the site's papers span, oldest first. */
export const periods: readonly Period[] = timeline(papers.map(({ date }) => date));

/** All papers in each period. */
export const totals: readonly number[] = countPapers(papers);

/** One period of a topic. */
export interface Step {
  readonly name: string;
  readonly papers: number;
  /** Of all papers of that time. 0 to 1. */
  readonly share: number;
}

/** A topic over time. */
export interface Trend {
  readonly topic: TopicView;
  readonly steps: readonly Step[];
  readonly growth: Growth | undefined;
}

/** Every topic's way through time. */
export const trends: ReadonlyMap<string, Trend> = new Map(
  topics.map((topic) => {
    const counts = countPapers(topic.papers);
    const steps = periods.map((period, index) => ({
      name: sayPeriod(period),
      papers: counts[index]!,
      share: totals[index] ? counts[index]! / totals[index] : 0,
    }));
    return [topic.slug, { topic, steps, growth: growthOf(counts, totals) }];
  }),
);

function countPapers(list: readonly { readonly date: string }[]): number[] {
  return countByPeriod(
    periods,
    list.map(({ date }) => date),
  );
}
