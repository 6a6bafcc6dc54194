import { cluster } from '../../../src/core/library/cluster.ts';
import type { Entry } from '../../../src/core/library/entry.ts';
import { knownIds } from '../../../src/core/library/known-ids.ts';
import { mergeClusters } from '../../../src/core/library/merge.ts';
import { readPaperFile } from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import { parseTaxonomy } from '../../../src/core/topics/taxonomy.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readFolder } from '../content-folder.ts';
import { assignTopics } from './assign-topics.ts';
import { withKnownTopics } from './known-topics.ts';
import type { FolderCounts, FolderOptions } from './paper-folder.ts';
import { readPaperFolder, writePaperFolder } from './paper-folder.ts';
import type { DigestReading } from './read-digests.ts';
import { readDigests } from './read-digests.ts';

/** What one run of `split` found and did. */
export interface SplitResult {
  readonly taxonomy: Taxonomy;
  /** The papers as they stand in the folder afterwards. */
  readonly papers: readonly Paper[];
  readonly digests: readonly DigestReading[];
  readonly counts: FolderCounts;
  /** How many records of the digests joined a paper that another record began. */
  readonly merged: number;
  readonly problems: readonly Problem[];
}

/**
 * Digests in, papers out: reads every digest, makes one paper of all that tell of it, gives it its topics and brings
 * `content/papers` to that state.
 */
export async function split(content: ContentFolder, options: FolderOptions = {}): Promise<SplitResult> {
  const { taxonomy, problems: taxonomyProblems } = parseTaxonomy(readFolder(content.topics, '.yaml'));
  const digests: DigestReading[] = [];
  const entries: Entry[] = [];
  for await (const digest of readDigests(content.digests)) {
    digests.push(digest);
    for (const entry of digest.entries) entries.push(entry);
  }
  const { present, problems: ownerProblems } = readPaperFolder(content.papers);
  const { clusters, problems: mergeProblems } = cluster(entries);
  const known = knownIds(
    clusters,
    present.keys(),
    (id) => readPaperFile(id, present.get(id)!.text, id).value,
  );
  const merged = mergeClusters(clusters, known);
  const papers = assignTopics(merged, taxonomy, (id) => present.get(id)?.owned ?? {});
  const folder = writePaperFolder(content.papers, papers, present, options);
  const sorted = withKnownTopics(folder.papers, taxonomy, (id) => present.get(id)?.text ?? '');
  return {
    taxonomy,
    papers: sorted.papers,
    digests,
    counts: folder.counts,
    merged: entries.length - clusters.length,
    problems: [
      ...(digests.length === 0 ? [problem('warning', 'digests', 1, 'no digest in this folder')] : []),
      ...taxonomyProblems,
      ...digests.flatMap((digest) => digest.problems),
      ...mergeProblems,
      ...ownerProblems,
      ...folder.problems,
      ...sorted.problems,
    ],
  };
}
