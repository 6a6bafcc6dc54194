import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, typedPath } from './lib/arguments.ts';
import { build } from './lib/build/build.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentFolder, HOUSE } from './lib/content-folder.ts';
import { endProgress, printFailure, printProblems, showProgress } from './lib/report.ts';
import { serve } from './lib/serve.ts';
import { summary } from './lib/split/summary.ts';
import { tidyWhenStopped } from './lib/stop.ts';

const { values } = readArguments(COMMANDS.start);
const out = values.out ? typedPath(values.out) : join(HOUSE, 'dist');

const built = tidyWhenStopped(`stopped; ${out} is as it was`);

try {
  const account = await build(contentFolder(values.content), out, showProgress);
  endProgress();
  printProblems(account.problems);
  process.stdout.write(summary(account));
} catch (error) {
  printFailure(error, out);
}
built();
if (existsSync(join(out, 'index.html'))) {
  const { address } = await serve(out, Number(values.port));
  process.stdout.write(`\nYour site: ${address}\nStop with Ctrl-C.\n`);
}
