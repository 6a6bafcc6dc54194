import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { build } from './lib/build/build.ts';
import { contentFolder, HOUSE } from './lib/content-folder.ts';
import { endProgress, printFailure, printProblems, showProgress } from './lib/report.ts';
import { serve } from './lib/serve.ts';
import { summary } from './lib/split/summary.ts';

const { values } = readArguments(
  {
    content: { type: 'string' },
    out: { type: 'string' },
    port: { type: 'string', default: '4321' },
  },
  'npm start -- [--content DIR] [--out DIR] [--port NUMBER]',
);
const out = values.out ? resolve(values.out) : join(HOUSE, 'dist');

try {
  const account = await build(contentFolder(values.content), out, showProgress);
  endProgress();
  printProblems(account.problems);
  process.stdout.write(summary(account));
} catch (error) {
  printFailure(error, out);
}
if (existsSync(join(out, 'index.html'))) {
  const { address } = await serve(out, Number(values.port));
  process.stdout.write(`\nYour site: ${address}\nStop with Ctrl-C.\n`);
}
