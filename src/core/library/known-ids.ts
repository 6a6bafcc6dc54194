import type { Cluster } from './cluster.ts';

/** What the owner's disk knows of a paper: enough to recognise it under a new title. */
export interface KnownPaper {
  readonly id: string;
  readonly arxiv?: string;
  readonly doi?: string;
}

/**
 * Finds the id under which a paper is already known, so that its address outlives a new title or an earlier digest.
 * @param ids ids on the owner's disk
 * @param read opens one of them; called only for ids that are of no current title
 */
export function knownIds(
  clusters: readonly Cluster[],
  ids: Iterable<string>,
  read: (id: string) => KnownPaper | undefined,
): (cluster: Cluster) => string | undefined {
  const unclaimed = new Set(ids);
  const renamed = clusters.filter(({ entries }) => !unclaimed.delete(entries[0]!.keys.id));
  const known = new Map<Cluster, string>();
  if (renamed.length > 0 && unclaimed.size > 0) {
    const byIdentifier = new Map<string, string>();
    for (const id of unclaimed) {
      const paper = read(id);
      if (paper?.arxiv) byIdentifier.set(`arxiv:${paper.arxiv}`, id);
      if (paper?.doi) byIdentifier.set(`doi:${paper.doi.toLowerCase()}`, id);
    }
    for (const cluster of renamed) {
      const id =
        [...[...cluster.arxiv].map((one) => `arxiv:${one}`), ...[...cluster.doi].map((one) => `doi:${one}`)]
          .map((key) => byIdentifier.get(key))
          .find((found) => found !== undefined) ??
        cluster.entries.map((entry) => entry.keys.id).find((title) => unclaimed.has(title));
      if (id && unclaimed.delete(id)) known.set(cluster, id);
    }
  }
  return (cluster) => known.get(cluster);
}
