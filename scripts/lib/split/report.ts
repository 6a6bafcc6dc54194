import type { Clustering } from '../../../src/core/library/cluster.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { DigestReading } from './read-digests.ts';
import type { FolderCounts } from './write-paper-folder.ts';

/** What became of one digest's papers: `papers` = `new` + `seen` + `merged`. */
export interface DigestReport {
  readonly file: string;
  readonly format?: string;
  readonly date: string;
  /** Read, whether or not they were known. */
  readonly papers: number;
  /** Seen for the first time. */
  readonly new: number;
  /** Told by an earlier digest, or earlier in this one. */
  readonly seen: number;
  /** Joined, on the evidence of its abstract, with a paper of nearly the same title. */
  readonly merged: number;
  /** Those whose text was mended. */
  readonly repaired: number;
  /** Those whose text looks as if something went wrong; each is a note among the problems. */
  readonly suspicious: number;
  /** What could not be read as a paper; named among the problems. */
  readonly refused: number;
}

/** The whole report of a run: plain data, written by `--report`. */
export interface Report {
  readonly digests: readonly DigestReport[];
  readonly papers: FolderCounts & { readonly total: number; readonly merged: number };
  readonly problems: readonly Problem[];
}

/** The report of a run that does nothing, because nothing has changed since the one of this report. */
export function asUnchanged({ papers, ...report }: Report): Report {
  return {
    ...report,
    papers: { ...papers, written: 0, pruned: 0, unchanged: papers.unchanged + papers.written },
  };
}

/** Accounts for every digest. */
export function reportDigests(
  digests: readonly DigestReading[],
  { clusters, nearDuplicates }: Clustering,
): DigestReport[] {
  const firsts = new Set(clusters.map(({ entries }) => entries[0]));
  return digests.map(({ file, format, date, entries, problems, suspicions }): DigestReport => {
    const isNew = entries.filter((entry) => firsts.has(entry)).length;
    const merged = entries.filter((entry) => !firsts.has(entry) && nearDuplicates.has(entry)).length;
    return {
      file,
      ...(format ? { format } : {}),
      date,
      papers: entries.length,
      new: isNew,
      seen: entries.length - isNew - merged,
      merged,
      repaired: entries.filter(({ repairs }) => repairs.length > 0).length,
      suspicious: suspicions.length,
      refused: problems.filter(({ severity }) => severity === 'error').length,
    };
  });
}
