import { compare } from '../compare.ts';
import type { Frontmatter, Paper } from '../paper.ts';
import { paperId, titleKey } from '../paper.ts';
import type { Cluster } from './cluster.ts';
import type { Entry } from './entry.ts';

/** A paper before its topics are known. */
export type MergedPaper = Omit<Paper, 'tags' | 'matched' | 'guesses' | 'kinds'> & {
  /** Plain text, for the parts that compare words. */
  readonly plain: { readonly title: string; readonly abstract: string };
};

/**
 * The papers of a library, one a cluster, in order of first appearance: the best text, and the union of all else.
 * @param knownId the id a paper already has on the owner's disk, which outlives a new title or an earlier digest
 */
export function mergeClusters(
  clusters: readonly Cluster[],
  knownId: (cluster: Cluster) => string | undefined = () => undefined,
): MergedPaper[] {
  const taken = new Set<string>();
  return clusters.map((cluster) => {
    const id = knownId(cluster) ?? freeId(cluster, taken);
    taken.add(id);
    return mergeCluster(cluster, id);
  });
}

/** The first of several papers that share a title has the plain id; the others are set apart by arXiv id or abstract. */
function freeId({ entries, arxiv }: Cluster, taken: ReadonlySet<string>): string {
  const first = entries[0]!;
  if (!taken.has(first.keys.id)) return first.keys.id;
  const title = first.title.plain;
  const candidates = [[...arxiv].sort(compare)[0] ?? '', titleKey(first.abstract.plain)].map((distinction) =>
    paperId(title, distinction),
  );
  for (let more = 2; ; more++) {
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free) return free;
    candidates.push(paperId(title, String(more)));
  }
}

function mergeCluster({ entries, arxiv, doi }: Cluster, id: string): MergedPaper {
  const best = entries.reduce((a, b) => (better(b, a) ? b : a));
  const appearances = firstPerDigestAndDay(entries);
  const votes = entries.flatMap(({ record }) => record.votes ?? []);
  const optional: Partial<Frontmatter> = {
    arxiv: [...arxiv].sort(compare)[0],
    doi: [...doi].sort(compare)[0],
    authors: longest(entries.map((entry) => entry.authors)),
    published: entries.flatMap(({ record }) => record.published ?? []).sort(compare)[0],
    categories: nonEmpty(unique(entries.flatMap(({ record }) => record.categories ?? []))),
    votes: votes.length > 0 ? Math.max(...votes) : undefined,
    links: nonEmpty(unique(entries.flatMap((entry) => entry.links))),
    code: nonEmpty(unique(entries.flatMap((entry) => entry.code))),
    repairs: nonEmpty([...best.repairs]),
  };
  return {
    id,
    title: best.title.markdown,
    abstract: best.abstract.markdown,
    date: appearances[0]!.date,
    digests: appearances,
    ...optional,
    plain: { title: best.title.plain, abstract: best.abstract.plain },
  };
}

/** Prefers a whole text to one that was cut, then the one with fewer repairs, then the longer one. */
function better(a: Entry, b: Entry): boolean {
  const cut = (entry: Entry): number => Number(/(…|\.\.\.)\s*$/.test(entry.abstract.plain));
  const order =
    cut(a) - cut(b) ||
    a.repairs.length - b.repairs.length ||
    b.abstract.plain.length - a.abstract.plain.length;
  return order < 0;
}

function firstPerDigestAndDay(entries: readonly Entry[]): Paper['digests'] {
  const seen = new Map<string, Paper['digests'][number]>();
  for (const { appearance } of entries) {
    const key = `${appearance.date} ${appearance.digest}`;
    if (!seen.has(key)) seen.set(key, { ...appearance });
  }
  return [...seen.values()];
}

function longest(lists: readonly (readonly string[])[]): string[] | undefined {
  const best = lists.reduce((a, b) => (b.length > a.length ? b : a), []);
  return nonEmpty([...best]);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function nonEmpty<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}
