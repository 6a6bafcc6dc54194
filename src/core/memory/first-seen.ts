import type { Paper } from '../paper.ts';

/** When papers came to a site: its newest digests, and in each the papers it was the first to list. */
export interface FirstSeen {
  /** Slugs; papers name their topics by their places here. */
  readonly topics: readonly string[];
  /** Newest first. */
  readonly digests: readonly { readonly slug: string; readonly papers: readonly FirstSeenPaper[] }[];
}
/** A paper's place in its digest, then its topics. */
export type FirstSeenPaper = readonly [position: number, ...topics: number[]];

/** A reader who was away for longer sees only the newest. */
const MOST_DIGESTS = 30;
const MOST_PAPERS = 2000;

/** @param digests newest first */
export function firstSeen(digests: readonly { slug: string; papers: readonly Paper[] }[]): FirstSeen {
  const places = new Map<string, number>();
  const placeOf = (topic: string): number => places.get(topic) ?? places.set(topic, places.size).size - 1;
  let room = MOST_PAPERS;
  const newest = digests.slice(0, MOST_DIGESTS).map(({ slug, papers }) => {
    const own = papers.filter((paper) => paper.digests[0]?.digest === slug).slice(0, room);
    room -= own.length;
    return {
      slug,
      papers: own.map(
        (paper): FirstSeenPaper => [paper.digests[0]?.position ?? 0, ...paper.tags.map(placeOf)],
      ),
    };
  });
  return { topics: [...places.keys()], digests: newest };
}
