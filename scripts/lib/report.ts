import type { Problem } from '../../src/core/problem.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { writeWhole } from './atomic.ts';
import type { SplitResult } from './split/split.ts';

/** Exit code for content that has faults: everything that could be built was built. */
const FAULTS = 1;

/** Prints problems as `file:line: message` on standard error and sets the exit code if one is an error. */
export function printProblems(problems: readonly Problem[]): void {
  for (const one of problems) {
    if (one.severity === 'note') continue;
    process.stderr.write(`${formatProblem(one)}\n`);
    if (one.severity === 'error') process.exitCode = FAULTS;
  }
}

/** Prints what went wrong outside the content (a folder that cannot be written …) as one line. */
export function printFailure(error: unknown, place: string): void {
  const { message = String(error) } = error as Partial<Error>;
  process.stderr.write(`${place}:1: ${message.split('\n')[0]}\n`);
  process.exitCode = FAULTS;
}

/** The account of a run, for `--report`: what came in, what went out, what was wrong. */
export function report({ digests, papers, counts, merged, problems }: SplitResult) {
  return {
    digests: digests.map(({ file, format, date, entries }) => ({
      file,
      format,
      date,
      papers: entries.length,
    })),
    papers: {
      total: papers.length,
      written: counts.written,
      unchanged: counts.unchanged,
      edited: counts.edited,
      merged,
      orphaned: counts.orphaned,
      pruned: counts.pruned,
    },
    problems,
  };
}

/** Writes the account as JSON to a file. */
export function writeReport(path: string, account: object): void {
  writeWhole(path, `${JSON.stringify(account, null, 2)}\n`);
}
