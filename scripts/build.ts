import { resolve } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { build } from './lib/build/build.ts';
import { contentFolder, HOUSE } from './lib/content-folder.ts';
import { printFailure, printProblems, report, writeReport } from './lib/report.ts';
import { summary } from './lib/split/summary.ts';

const { values } = readArguments(
  { content: { type: 'string' }, out: { type: 'string' }, report: { type: 'string' } },
  'npm run build -- [--content DIR] [--out DIR] [--report FILE]',
);
const out = values.out ? resolve(values.out) : resolve(HOUSE, 'dist');

try {
  const result = await build(contentFolder(values.content), out);
  printProblems(result.problems);
  process.stdout.write(summary(result));
  if (values.report) writeReport(resolve(values.report), report(result));
} catch (error) {
  printFailure(error, values.out ?? 'dist');
}
