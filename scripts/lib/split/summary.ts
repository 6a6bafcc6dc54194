import type { SplitResult } from './split.ts';

/** What a run did, in a few lines for the person who started it. */
export function summary({ digests, papers, counts, merged }: SplitResult): string {
  const lines = digests.map(
    ({ file, format, entries }) => `${file}: ${entries.length} papers${format ? ` (${format})` : ''}`,
  );
  const read = digests.reduce((sum, { entries }) => sum + entries.length, 0);
  lines.push(
    `${read} read − ${merged} seen before = ${read - merged} papers: ` +
      `${counts.written} written, ${counts.unchanged} unchanged, ${counts.edited} edited by hand` +
      (counts.orphaned > 0 ? `; ${counts.orphaned} kept without a digest` : '') +
      (counts.pruned > 0 ? `; ${counts.pruned} removed` : '') +
      `; ${papers.length} in all`,
  );
  return `${lines.join('\n')}\n`;
}
