import { arxivId } from '../arxiv.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Entry } from './entry.ts';
import { byAppearance } from './entry.ts';
import { wordOverlap } from './similarity.ts';

/** The entries of one paper, in order of appearance; never empty. */
export interface Cluster {
  readonly entries: Entry[];
  readonly arxiv: Set<string>;
  readonly doi: Set<string>;
}

/** The papers of a library as clusters of entries, and what the owner should know of how they were formed. */
export interface Clustering {
  readonly clusters: Cluster[];
  /** Entries that joined a paper of another title on the evidence of their abstract. */
  readonly nearDuplicates: ReadonlySet<Entry>;
  readonly problems: Problem[];
}

/** Two abstracts under one title in one digest are one paper's from here on; below, two papers share a title. */
const SAME_ABSTRACT = 0.5;
/** Two titles over one abstract are one paper's from here on: a word changed in a title of five leaves 0.67. */
const SAME_TITLE = 0.6;
/** An abstract under more titles than this is boilerplate and no evidence. */
const BOILERPLATE = 20;

/**
 * Which entries are one paper: same arXiv id (versions folded), same DOI, same title, or the same abstract under
 * nearly the same title. Entries with different arXiv ids or DOIs are never joined by their titles.
 * The result does not depend on the order of `entries`.
 */
export function cluster(entries: readonly Entry[]): Clustering {
  const problems: Problem[] = [];
  const sorted = [...entries].sort(byAppearance);
  const identified = joinById(sorted);
  const titled = joinByTitle(identified, problems);
  const nearDuplicates = new Set<Entry>();
  const clusters = joinByAbstract(titled, problems, nearDuplicates);
  for (const one of clusters) one.entries.sort(byAppearance);
  return {
    clusters: clusters.sort((a, b) => byAppearance(a.entries[0]!, b.entries[0]!)),
    nearDuplicates,
    problems,
  };
}

function joinById(sorted: readonly Entry[]): Cluster[] {
  const owner = new Map<string, Cluster>();
  const clusters = new Set<Cluster>();
  for (const entry of sorted) {
    const arxiv = entry.record.arxiv && arxivId(entry.record.arxiv);
    const doi = entry.record.doi?.toLowerCase();
    const keys = [...(arxiv ? [`arxiv:${arxiv}`] : []), ...(doi ? [`doi:${doi}`] : [])];
    const own: Cluster = {
      entries: [entry],
      arxiv: new Set(arxiv ? [arxiv] : []),
      doi: new Set(doi ? [doi] : []),
    };
    clusters.add(own);
    let joined = own;
    for (const key of keys) {
      const other = owner.get(key);
      if (!other || other === joined) continue;
      clusters.delete(joined);
      absorb(other, joined);
      joined = other;
    }
    for (const id of joined.arxiv) owner.set(`arxiv:${id}`, joined);
    for (const id of joined.doi) owner.set(`doi:${id}`, joined);
  }
  return [...clusters];
}

function joinByTitle(clusters: readonly Cluster[], problems: Problem[]): Cluster[] {
  const groups = new Map<string, Cluster[]>();
  const kept: Cluster[] = [];
  for (const one of [...clusters].sort((a, b) => byAppearance(a.entries[0]!, b.entries[0]!))) {
    // A paper renamed between versions is known by each of its titles.
    const keys = new Set(one.entries.map((entry) => entry.keys.title));
    const group = new Set([...keys].flatMap((key) => groups.get(key) ?? []));
    const home = closest(group, one);
    const joins = home && (home.overlap >= SAME_ABSTRACT || !sharesDigest(home.cluster, one));
    if (home && !joins) reportTwins(home.cluster, one, problems);
    if (joins) {
      reportRepeats(home.cluster, one, problems);
      absorb(home.cluster, one);
    } else {
      kept.push(one);
    }
    const settled = joins ? home.cluster : one;
    for (const key of keys) groups.set(key, [...new Set([...(groups.get(key) ?? []), settled])]);
  }
  return kept;
}

function joinByAbstract(
  clusters: readonly Cluster[],
  problems: Problem[],
  nearDuplicates: Set<Entry>,
): Cluster[] {
  const groups = new Map<string, Cluster[]>();
  const rest: Cluster[] = [];
  for (const one of clusters) {
    const key = one.entries[0]!.keys.abstract;
    if (key === undefined) rest.push(one);
    else groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    if (group.length > BOILERPLATE) {
      rest.push(...group);
      continue;
    }
    const kept: Cluster[] = [];
    for (const one of group) {
      const [entry] = one.entries;
      const home = kept.find(
        (other) =>
          !conflict(other, one) &&
          other.entries[0]!.keys.title !== entry!.keys.title &&
          wordOverlap(other.entries[0]!.title.plain, entry!.title.plain) >= SAME_TITLE,
      );
      if (!home) {
        kept.push(one);
        continue;
      }
      const first = home.entries[0]!;
      problems.push(
        problem(
          'note',
          entry!.file,
          entry!.record.line,
          `merged by its abstract: "${entry!.title.plain}" is "${first.title.plain}" (${first.file}:${first.record.line})`,
        ),
      );
      for (const joined of one.entries) nearDuplicates.add(joined);
      absorb(home, one);
    }
    rest.push(...kept);
  }
  return rest;
}

/** The cluster of a title's group whose abstract is nearest, among those whose ids allow it. */
function closest(group: Iterable<Cluster>, one: Cluster): { cluster: Cluster; overlap: number } | undefined {
  let best: { cluster: Cluster; overlap: number } | undefined;
  for (const other of group) {
    if (conflict(other, one)) continue;
    const overlap = wordOverlap(other.entries[0]!.abstract.plain, one.entries[0]!.abstract.plain);
    if (!best || overlap > best.overlap) best = { cluster: other, overlap };
  }
  return best;
}

/** True where both have ids of one kind, but none in common. */
function conflict(a: Cluster, b: Cluster): boolean {
  return disjoint(a.arxiv, b.arxiv) || (disjoint(a.doi, b.doi) && !(a.arxiv.size > 0 && b.arxiv.size > 0));
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((id) => b.has(id));
}

function sharesDigest(a: Cluster, b: Cluster): boolean {
  const files = new Set(a.entries.map((entry) => entry.file));
  return b.entries.some((entry) => files.has(entry.file));
}

function absorb(home: Cluster, guest: Cluster): void {
  home.entries.push(...guest.entries);
  for (const id of guest.arxiv) home.arxiv.add(id);
  for (const id of guest.doi) home.doi.add(id);
}

/** One digest, one title, two abstracts: two papers, and the owner should look. */
function reportTwins(home: Cluster, one: Cluster, problems: Problem[]): void {
  const entry = one.entries[0]!;
  const first = home.entries.find((other) => other.file === entry.file) ?? home.entries[0]!;
  problems.push(
    problem(
      'error',
      entry.file,
      entry.record.line,
      `the same title twice with different abstracts, kept as two papers: "${entry.title.plain}" (first at line ${first.record.line})`,
    ),
  );
}

/** One digest, one title, one abstract, twice: most likely pasted twice. */
function reportRepeats(home: Cluster, one: Cluster, problems: Problem[]): void {
  for (const entry of one.entries) {
    const first = home.entries.find((other) => other.file === entry.file);
    if (first)
      problems.push(
        problem(
          'error',
          entry.file,
          entry.record.line,
          `the same title twice, kept as one paper: "${entry.title.plain}" (first at line ${first.record.line})`,
        ),
      );
  }
}
