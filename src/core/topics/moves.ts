/** A paper and its topics, best first. */
export interface Placed {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
}

/** What becomes of a paper under another taxonomy. */
export interface Move {
  readonly id: string;
  readonly title: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** The primary topic before and after, if it changes; none for an unsorted paper. */
  readonly primary?: { readonly from: string | undefined; readonly to: string | undefined };
}

/** The papers of both lists whose topics or primary topic change, in the order of the second. */
export function movesBetween(before: readonly Placed[], after: readonly Placed[]): Move[] {
  const old = new Map(before.map((paper) => [paper.id, paper.topics]));
  return after.flatMap(({ id, title, topics }): Move[] => {
    const was = old.get(id);
    if (!was) return [];
    const gained = topics.filter((slug) => !was.includes(slug));
    const lost = was.filter((slug) => !topics.includes(slug));
    const changed = was[0] !== topics[0];
    if (gained.length + lost.length === 0 && !changed) return [];
    return [{ id, title, gained, lost, ...(changed ? { primary: { from: was[0], to: topics[0] } } : {}) }];
  });
}
