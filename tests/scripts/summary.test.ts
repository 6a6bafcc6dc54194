import { expect, test } from 'vitest';
import type { Report } from '../../scripts/lib/split/report.ts';
import { summary } from '../../scripts/lib/split/summary.ts';
import { problem } from '../../src/core/problem.ts';

const COUNTS = {
  written: 0,
  unchanged: 2,
  edited: 0,
  unreadable: 0,
  own: 0,
  orphaned: 0,
  pruned: 0,
  total: 2,
  merged: 0,
};
const report = (change: Partial<Report['papers']> = {}, problems: Report['problems'] = []): Report => ({
  digests: [
    {
      file: '2025-01-01-a.txt',
      format: 'page',
      date: '2025-01-01',
      papers: 2,
      new: 2,
      seen: 0,
      merged: 0,
      repaired: 0,
      suspicious: problems.length,
      refused: 0,
    },
  ],
  papers: { ...COUNTS, ...change },
  problems,
});
const suspicious = (line: number) =>
  problem('note', 'digests/2025-01-01-a.txt', line, 'its abstract was cut off: "A Title"');

test('what looks wrong is told with its place below its digest', () => {
  expect(summary(report({}, [suspicious(3)]))).toBe(
    '2025-01-01-a.txt: 2 papers, 2 new, 0 seen before, 1 suspicious (page)\n' +
      '  suspicious: digests/2025-01-01-a.txt:3: its abstract was cut off: "A Title"\n' +
      '2 read − 0 seen before or merged = 2 papers: 0 written, 2 unchanged, 0 edited by hand; 2 in all\n',
  );
});

test('a long list of what looks wrong is cut, and says where the whole of it is', () => {
  const lines = summary(
    report(
      {},
      Array.from({ length: 12 }, (_, index) => suspicious(index + 1)),
    ),
  ).split('\n');
  expect(lines.filter((line) => line.startsWith('  suspicious: '))).toHaveLength(5);
  expect(lines[6]).toBe('  and 7 more suspicious ones (--report FILE lists all)');
});

test('papers without a digest are one line', () => {
  expect(summary(report({ orphaned: 72, total: 74 }))).toMatch(
    /; 74 in all\n72 papers in no digest any more, kept; npm run split -- --prune removes .*\n$/,
  );
});

test('a check says what would be done', () => {
  const checked = summary(report({ written: 1, unchanged: 1, pruned: 3 }), { check: true });
  expect(checked).toContain('1 would be written, 1 unchanged, 0 edited by hand; 3 would be removed;');
});
