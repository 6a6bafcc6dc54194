import { resolve } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { contentFolder } from './lib/content-folder.ts';
import { printFailure, printProblems, report, writeReport } from './lib/report.ts';
import { split } from './lib/split/split.ts';
import { summary } from './lib/split/summary.ts';

const { values } = readArguments(
  {
    content: { type: 'string' },
    report: { type: 'string' },
    check: { type: 'boolean' },
    force: { type: 'boolean' },
    prune: { type: 'boolean' },
  },
  'npm run split -- [--content DIR] [--report FILE] [--check] [--force] [--prune]',
);

try {
  const result = await split(contentFolder(values.content), values);
  printProblems(result.problems);
  process.stdout.write(summary(result));
  if (values.report) writeReport(resolve(values.report), report(result));
  if (values.check && result.counts.written + result.counts.pruned > 0) process.exitCode = 1;
} catch (error) {
  printFailure(error, values.content ?? 'content');
}
