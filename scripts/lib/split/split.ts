import { join } from 'node:path';
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
import { ValueCache } from '../../../src/integration/value-cache.ts';
import { assignTopics } from './assign-topics.ts';
import { folderHash } from './file-hash.ts';
import { unknownTopics } from './known-topics.ts';
import { inputsOf, outputsOf, remember } from './last-run.ts';
import { PaperFolder } from './paper-folder.ts';
import { PaperMemory } from './paper-memory.ts';
import type { DigestReading } from './read-digests.ts';
import { readDigests } from './read-digests.ts';
import type { Report } from './report.ts';
import { reportDigests } from './report.ts';
import { rememberedTaxonomy } from './taxonomy.ts';
import type { FolderChanges, FolderOptions } from './write-paper-folder.ts';
import { writePaperFolder } from './write-paper-folder.ts';

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
  // Before the topics are read: if they are changed meanwhile, the next run sees that they are others.
  const topics = folderHash(content.topics, '.yaml');
  const cache = new ValueCache(join(content.cache, 'split'));
  const { taxonomy, warnings } = rememberedTaxonomy(content.topics, topics, cache);
  const digests: DigestReading[] = [];
  const entries: Entry[] = [];
  const listed = listFiles(content.digests);
  for await (const digest of readDigests(content.digests, listed.names, progress, cache)) {
    digests.push(digest);
    for (const entry of digest.entries) entries.push(entry);
  }
  const memory = new PaperMemory(cache);
  const folder = new PaperFolder(content.papers, memory);
  const clustering = cluster(entries);
  const { clusters } = clustering;
  const textOf = (id: string): string => folder.text(id) ?? '';
  const known = knownIds(clusters, folder.ids, (id) => readPaperFile(id, textOf(id), id).value);
  progress({ what: `sorting ${clusters.length} papers` });
  const papers = assignTopics(mergeClusters(clusters, known), taxonomy, (id) => folder.ownedBy(id), cache);
  progress({ what: `writing ${clusters.length} papers` });
  const written = writePaperFolder(content, papers, folder, cache, options);
  const unknown = unknownTopics(written.papers, taxonomy, textOf);
  if (!options.check) memory.save();
  const report: Report = {
    digests: reportDigests(digests, clustering),
    papers: { total: written.papers.length, ...written.counts, merged: entries.length - clusters.length },
    problems: distinct([
      ...listed.problems,
      ...(digests.length === 0 ? [problem('warning', 'digests', 1, 'no digest in this folder')] : []),
      ...warnings,
      ...digests.flatMap((digest) => digest.problems),
      ...digests.flatMap((digest) => digest.suspicions),
      ...clustering.problems,
      ...folder.problems,
      ...written.problems,
      ...unknown,
      ...cache.problems,
    ]),
  };
  if (!options.check) {
    const hashes = digests.map(({ hash }) => hash);
    const outputs = outputsOf(folder.marks, folder.noFiles);
    remember(cache, inputsOf(topics, listed, hashes), outputs, report);
    cache.forgetOthers();
  }
  return { taxonomy, warnings, papers: written.papers, digests, report, changes: written.changes };
}
