import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/integration/content-folder.ts';
import { readArguments, typedPath } from './lib/arguments.ts';
import { build } from './lib/build/build.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress, writeReport } from './lib/print.ts';
import { summary } from './lib/split/summary.ts';
import { tidyWhenStopped } from './lib/stop.ts';

const { values } = readArguments(COMMANDS.build);
const out = values.out ? typedPath(values.out) : join(PROJECT_ROOT, 'dist');

const built = tidyWhenStopped(`stopped; ${out} is as it was`);

try {
  const report = await build(contentArgument(values.content), out, values.quiet ? undefined : showProgress, {
    portable: values.portable,
  });
  built();
  endProgress();
  printProblems(report.problems);
  if (!values.quiet) process.stdout.write(summary(report));
  if (values.report) writeReport(typedPath(values.report), report);
} catch (error) {
  printFailure(error, values.out ?? 'dist');
}
