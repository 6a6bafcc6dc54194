import type { Label } from './labels.ts';

/** How well assigned topics agree with labels, over all topics of all papers (micro-averaged). */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** As `f1`, with topics that may be said counted as wrong: the harsh reading. */
  readonly harshF1: number;
  /** Share of papers whose first topic is acceptable. */
  readonly primary: number;
  /** Share of papers with at least one right topic. */
  readonly right: number;
}

/** Compares the topics of papers, best first, with their labels. */
export function agreement(pairs: readonly { label: Label; slugs: readonly string[] }[]): Agreement {
  let right = 0;
  let wrong = 0;
  let allowed = 0;
  let missed = 0;
  let primary = 0;
  let withRight = 0;
  for (const { label, slugs } of pairs) {
    const own = slugs.filter((slug) => label.topics.includes(slug)).length;
    const also = slugs.filter((slug) => label.also?.includes(slug)).length;
    right += own;
    allowed += also;
    wrong += slugs.length - own - also;
    missed += label.topics.length - own;
    if (label.primary.includes(slugs[0] ?? '')) primary++;
    if (own > 0) withRight++;
  }
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
    harshF1: (2 * right) / (2 * right + wrong + allowed + missed),
    primary: primary / pairs.length,
    right: withRight / pairs.length,
  };
}
