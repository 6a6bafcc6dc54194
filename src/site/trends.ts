import type { Growth } from '../core/trends/growth.ts';
import { growthOf } from '../core/trends/growth.ts';
import { countByPeriod, timeline } from '../core/trends/timeline.ts';
import { formatPeriod } from './dates.ts';
import type { Library } from './library.ts';

/** One period of a topic. */
export interface Step {
  readonly name: string;
  readonly papers: number;
  /** Of all papers of that time. 0 to 1. */
  readonly share: number;
}

/** A topic over time. */
export interface Trend {
  readonly slug: string;
  readonly name: string;
  /** All its papers. */
  readonly papers: number;
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly growth?: Growth;
}

/** Every topic's way through time. */
export interface Trends {
  /** How many periods the papers span. */
  readonly periods: number;
  readonly bySlug: ReadonlyMap<string, Trend>;
}

const known = new WeakMap<Library, Trends>();

/** The trends of a library, counted once for all pages that show them. */
export function trendsOf(library: Library): Trends {
  const trends = known.get(library) ?? countTrends(library);
  known.set(library, trends);
  return trends;
}

function countTrends({ papers, topics }: Library): Trends {
  const periods = timeline(papers.map(({ date }) => date));
  const count = (list: readonly { readonly date: string }[]): number[] =>
    countByPeriod(
      periods,
      list.map(({ date }) => date),
    );
  const totals = count(papers);
  const names = periods.map(formatPeriod);
  return {
    periods: periods.length,
    bySlug: new Map(
      topics.map(({ slug, name, papers: own }) => {
        const counts = count(own);
        const steps = names.map((period, index) => ({
          name: period,
          papers: counts[index]!,
          share: totals[index] ? counts[index]! / totals[index] : 0,
        }));
        const growth = growthOf(counts, totals);
        return [slug, { slug, name, papers: own.length, steps, ...(growth ? { growth } : {}) }];
      }),
    ),
  };
}
