import type { Account } from './account.ts';

/** What a run did, a line a digest and totals that add up, for the person who started it. */
export function summary({ digests, papers }: Account): string {
  const lines = digests.map(({ file, format, ...counts }) => {
    const more = (['merged', 'repaired', 'suspicious', 'refused'] as const)
      .filter((name) => counts[name] > 0)
      .map((name) => `, ${counts[name]} ${name}`);
    return `${file}: ${counts.papers} papers, ${counts.new} new, ${counts.seen} seen before${more.join('')}${format ? ` (${format})` : ''}`;
  });
  const read = digests.reduce((sum, digest) => sum + digest.papers, 0);
  const kept = papers.written + papers.unchanged + papers.edited + papers.unreadable;
  lines.push(
    `${read} read − ${papers.merged} seen before or merged = ${kept} papers: ` +
      `${papers.written} written, ${papers.unchanged} unchanged, ${papers.edited} edited by hand` +
      (papers.unreadable > 0 ? `, ${papers.unreadable} unreadable` : '') +
      (papers.orphaned > 0 ? `; ${papers.orphaned} kept without a digest` : '') +
      (papers.pruned > 0 ? `; ${papers.pruned} removed` : '') +
      `; ${papers.total} in all`,
  );
  return `${lines.join('\n')}\n`;
}
