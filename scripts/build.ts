import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/integration/content-folder.ts';
import { type Part, parsePart } from '../src/integration/part.ts';
import { readArguments, typedPath, UsageError } from './lib/arguments.ts';
import { build, buildSummary } from './lib/build/build.ts';
import { mergeParts } from './lib/build/parts.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress, writeReport } from './lib/print.ts';
import { tidyWhenStopped } from './lib/stop.ts';

const { values, positionals } = readArguments(COMMANDS.build);
const { portable } = values;
const out = values.out ? typedPath(values.out) : join(PROJECT_ROOT, 'dist');

const built = tidyWhenStopped(`stopped; ${out} is as it was`);

try {
  const content = contentArgument(values.content);
  if (values.merge) {
    const problems = await mergeParts(positionals.map(typedPath), content, out, { portable });
    built();
    printProblems(problems);
    if (!values.quiet) process.stdout.write(`${positionals.length} parts joined in ${out}\n`);
  } else {
    const part = partOf(values.shard, positionals);
    const progress = values.quiet ? undefined : showProgress;
    const result = await build(content, out, progress, { portable, part });
    built();
    endProgress();
    printProblems(result.report.problems);
    if (!values.quiet) process.stdout.write(buildSummary(result, out));
    if (values.report) writeReport(typedPath(values.report), result.report);
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
