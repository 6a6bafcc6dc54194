/** A paper and its topics, best first. */
export interface TopicsOfPaper {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
}

/** How the topics of a paper differ under another taxonomy. */
export interface TopicChange {
  readonly id: string;
  readonly title: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** The primary topic before and after, if it changes; none for an unsorted paper. */
  readonly primary?: { readonly from: string | undefined; readonly to: string | undefined };
}

/** The papers of both lists whose topics or primary topic change, in the order of the second. */
export function diffTopics(before: readonly TopicsOfPaper[], after: readonly TopicsOfPaper[]): TopicChange[] {
  const old = new Map(before.map((paper) => [paper.id, paper.topics]));
  return after.flatMap(({ id, title, topics }): TopicChange[] => {
    const was = old.get(id);
    if (!was) return [];
    const gained = topics.filter((slug) => !was.includes(slug));
    const lost = was.filter((slug) => !topics.includes(slug));
    const changed = was[0] !== topics[0];
    if (gained.length + lost.length === 0 && !changed) return [];
    return [{ id, title, gained, lost, ...(changed ? { primary: { from: was[0], to: topics[0] } } : {}) }];
  });
}
