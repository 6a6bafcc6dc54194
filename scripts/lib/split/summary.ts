import { formatProblem } from '../../../src/core/problem.ts';
import { count } from '../topics/lines.ts';
import type { Report } from './report.ts';
import type { FolderChanges } from './write-paper-folder.ts';

/** Longer lists stand in the report. */
const MOST_SUSPICIOUS = 5;

/**
 * What a run did, a line a digest and totals that add up, for the person who started it.
 * @param check true for a run that changed nothing and only looked
 */
export function summary(report: Report, { check = false } = {}): string {
  const { digests, papers } = report;
  const lines = digests.flatMap(({ file, format, ...counts }) => {
    const more = (['merged', 'repaired', 'suspicious', 'refused'] as const)
      .filter((name) => counts[name] > 0)
      .map((name) => `, ${counts[name]} ${name}`);
    return [
      `${file}: ${count(counts.papers, 'paper')}, ${counts.new} new, ${counts.seen} seen before${more.join('')}${format ? ` (${format})` : ''}`,
      ...suspicions(report, file),
    ];
  });
  const would = check ? 'would be ' : '';
  const read = digests.reduce((sum, digest) => sum + digest.papers, 0);
  const kept = papers.written + papers.unchanged + papers.edited + papers.unreadable;
  lines.push(
    `${read} read − ${papers.merged} seen before or merged = ${count(kept, 'paper')}: ` +
      `${papers.written} ${would}written, ${papers.unchanged} unchanged, ${papers.edited} edited by hand` +
      (papers.unreadable > 0 ? `, ${papers.unreadable} unreadable` : '') +
      (papers.own > 0 ? `; ${papers.own} written by hand` : '') +
      (papers.pruned > 0 ? `; ${papers.pruned} ${would}removed` : '') +
      `; ${papers.total} in all`,
  );
  if (papers.orphaned > 0)
    lines.push(
      `${count(papers.orphaned, 'paper')} in no digest any more, kept; npm run split -- --prune removes those you did not edit`,
    );
  return `${lines.join('\n')}\n`;
}

/** Which papers of a digest look as if something went wrong, and why. */
function suspicions({ problems }: Report, digest: string): string[] {
  const notes = problems.filter(({ severity, file }) => severity === 'note' && file === `digests/${digest}`);
  const lines = notes.slice(0, MOST_SUSPICIOUS).map((note) => `  suspicious: ${formatProblem(note)}`);
  const rest = notes.length - lines.length;
  return rest > 0 ? [...lines, `  and ${rest} more suspicious ones (--report FILE lists all)`] : lines;
}

/** A line for each file of `papers/` that a run would write or remove. */
export function wouldChange({ written, pruned }: FolderChanges): string {
  return [
    ...written.map((file) => `would write ${file}\n`),
    ...pruned.map((file) => `would remove ${file}\n`),
  ].join('');
}
