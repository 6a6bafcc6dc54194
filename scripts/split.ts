import { readArguments, typedPath } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress, writeReport } from './lib/print.ts';
import { unchangedSince } from './lib/split/last-run.ts';
import { summary, wouldChange } from './lib/split/summary.ts';
import { tidyWhenStopped } from './lib/stop.ts';

const { values } = readArguments(COMMANDS.split);

tidyWhenStopped('stopped; every paper is whole, the old or the new one');

try {
  const content = contentArgument(values.content);
  const known = values.force || values.prune ? undefined : unchangedSince(content);
  const { report, changes } = known
    ? { report: known, changes: undefined }
    : await (await import('./lib/split/split.ts')).split(
        content,
        values,
        values.quiet ? undefined : showProgress,
      );
  endProgress();
  printProblems(report.problems);
  if (!values.quiet)
    process.stdout.write(`${changes && values.check ? wouldChange(changes) : ''}${summary(report, values)}`);
  if (values.report) writeReport(typedPath(values.report), report);
  if (values.check && report.papers.written + report.papers.pruned > 0) process.exitCode = 1;
} catch (error) {
  printFailure(error, values.content ?? 'content');
}
