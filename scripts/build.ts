import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/integration/content-folder.ts';
import { type Part, parsePart } from '../src/integration/part.ts';
import { readArguments, typedPath, UsageError } from './lib/arguments.ts';
import { build } from './lib/build/build.ts';
import { mergeParts } from './lib/build/parts.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress, writeReport } from './lib/print.ts';
import { summary } from './lib/split/summary.ts';
import { tidyWhenStopped } from './lib/stop.ts';

const { values, positionals } = readArguments(COMMANDS.build);
const { portable } = values;
const out = values.out ? typedPath(values.out) : join(PROJECT_ROOT, 'dist');

tidyWhenStopped(`stopped; ${out} is as it was`);

try {
  const content = contentArgument(values.content);
  if (values.merge) {
    printProblems(await mergeParts(positionals.map(typedPath), content, out, { portable }));
    process.stdout.write(`${positionals.length} parts joined in ${out}\n`);
  } else {
    const part = partOf(values.shard, positionals);
    const { report, isUnchanged } = await build(content, out, showProgress, { portable, part });
    endProgress();
    printProblems(report.problems);
    process.stdout.write(isUnchanged ? `nothing has changed since ${out} was built\n` : summary(report));
    if (values.report) writeReport(typedPath(values.report), report);
  }
} catch (error) {
  printFailure(error, values.out ?? 'dist');
}

function partOf(shard: string | undefined, folders: readonly string[]): Part | undefined {
  if (folders[0] !== undefined) throw new UsageError(`${folders[0]}: folders are named after --merge`);
  const part = shard === undefined ? undefined : parsePart(shard);
  if (shard !== undefined && !part)
    throw new UsageError(`--shard ${shard}: write it as 2/8, the second of eight`);
  if (part && !values.out) throw new UsageError('--shard: name a folder for the part with --out');
  return part;
}
