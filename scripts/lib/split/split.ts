import { cluster } from '../../../src/core/library/cluster.ts';
import type { Entry } from '../../../src/core/library/entry.ts';
import { knownIds } from '../../../src/core/library/known-ids.ts';
import { mergeClusters } from '../../../src/core/library/merge.ts';
import { type PaperFile, readPaperFile } from '../../../src/core/library/paper-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { distinct, problem } from '../../../src/core/problem.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import type { TellProgress } from '../../../src/integration/progress.ts';
import { listFiles } from '../../../src/integration/text-files.ts';
import { assignTopics } from './assign-topics.ts';
import { unknownTopics } from './known-topics.ts';
import type { FolderChanges, FolderOptions } from './paper-folder.ts';
import { readPaperFolder, writePaperFolder } from './paper-folder.ts';
import type { DigestReading } from './read-digests.ts';
import { readDigests } from './read-digests.ts';
import type { Report } from './report.ts';
import { reportDigests } from './report.ts';
import { readTaxonomy } from './taxonomy.ts';

/** What one run of `split` found and did. */
export interface SplitResult {
  readonly taxonomy: Taxonomy;
  /** What the taxonomy's owner should look at; among the report's problems too. */
  readonly warnings: readonly Problem[];
  /** The papers as they stand in the folder afterwards. */
  readonly papers: readonly PaperFile[];
  readonly digests: readonly DigestReading[];
  readonly report: Report;
  readonly changes: FolderChanges;
}

/**
 * Digests in, papers out: reads every digest, makes one paper of all that tell of it, gives it its topics and brings
 * `content/papers` to that state.
 * @throws BrokenTaxonomy before anything is read or written
 */
export async function split(
  content: ContentFolder,
  options: FolderOptions = {},
  progress: TellProgress = () => {},
): Promise<SplitResult> {
  const { taxonomy, warnings } = readTaxonomy(content.topics);
  const digests: DigestReading[] = [];
  const entries: Entry[] = [];
  const listed = listFiles(content.digests);
  for await (const digest of readDigests(content.digests, listed.names, progress)) {
    digests.push(digest);
    for (const entry of digest.entries) entries.push(entry);
  }
  const { present, unreadable, problems: ownerProblems } = readPaperFolder(content.papers);
  const clustering = cluster(entries);
  const { clusters } = clustering;
  const known = knownIds(
    clusters,
    present.keys(),
    (id) => readPaperFile(id, present.get(id)!.text, id).value,
  );
  progress({ what: `sorting ${clusters.length} papers` });
  const papers = assignTopics(mergeClusters(clusters, known), taxonomy, (id) => present.get(id)?.owned ?? {});
  progress({ what: `writing ${clusters.length} papers` });
  const folder = writePaperFolder(content, papers, { present, unreadable }, options);
  const unknown = unknownTopics(folder.papers, taxonomy, (id) => present.get(id)?.text ?? '');
  const { reports, notes } = reportDigests(digests, clustering);
  const report: Report = {
    digests: reports,
    papers: { total: folder.papers.length, ...folder.counts, merged: entries.length - clusters.length },
    problems: distinct([
      ...listed.problems,
      ...(digests.length === 0 ? [problem('warning', 'digests', 1, 'no digest in this folder')] : []),
      ...warnings,
      ...digests.flatMap((digest) => digest.problems),
      ...notes,
      ...clustering.problems,
      ...ownerProblems,
      ...folder.problems,
      ...unknown,
    ]),
  };
  return { taxonomy, warnings, papers: folder.papers, digests, report, changes: folder.changes };
}
