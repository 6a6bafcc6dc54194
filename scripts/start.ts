import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/integration/content-folder.ts';
import { readArguments, typedPath } from './lib/arguments.ts';
import { build, buildSummary } from './lib/build/build.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress } from './lib/print.ts';
import { serve } from './lib/serve.ts';
import { tidyWhenStopped } from './lib/stop.ts';

const { values } = readArguments(COMMANDS.start);
const out = values.out ? typedPath(values.out) : join(PROJECT_ROOT, 'dist');

const built = tidyWhenStopped(`stopped; ${out} is as it was`);

try {
  const content = contentArgument(values.content);
  const result = await build(content, out, values.quiet ? undefined : showProgress);
  endProgress();
  printProblems(result.report.problems);
  if (!values.quiet) process.stdout.write(buildSummary(result, out));
} catch (error) {
  printFailure(error, out);
}
built();
if (existsSync(join(out, 'index.html'))) {
  const { address } = await serve(out, Number(values.port));
  process.stdout.write(`\nYour site: ${address}\nStop with Ctrl-C.\n`);
}
