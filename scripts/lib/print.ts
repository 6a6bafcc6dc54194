import { inspect } from 'node:util';
import type { Problem } from '../../src/core/problem.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { writeWhole } from '../../src/integration/atomic.ts';
import type { Progress } from '../../src/integration/progress.ts';
import { UsageError, WRONG_USAGE } from './arguments.ts';
import { progressOn } from './progress/show.ts';
import type { Report } from './split/report.ts';
import { BrokenTaxonomy } from './split/taxonomy.ts';

/** Exit code for content that has faults: everything that could be built was built. */
const FAULTS = 1;
/** How often progress is looked at when nothing is told. Milliseconds. */
const TICK = 1000;

/** Prints problems as `file:line: message` on standard error and sets the exit code if one is an error. */
export function printProblems(problems: readonly Problem[]): void {
  for (const one of problems) {
    if (one.severity === 'note') continue;
    process.stderr.write(`${formatProblem(one)}\n`);
    if (one.severity === 'error') process.exitCode = FAULTS;
  }
}

/** Prints why a script could not go on: what is wrong with the command line, with the content, or outside of both. */
export function printFailure(error: unknown, place: string): void {
  endProgress();
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = WRONG_USAGE;
    return;
  }
  if (error instanceof BrokenTaxonomy) printProblems(error.problems);
  const { message = String(error) } = error as Partial<Error>;
  const said = isExpected(error) ? message.split('\n')[0] : inspect(error);
  process.stderr.write(`${place}: ${said}\n`);
  process.exitCode = FAULTS;
}

/** True for what lies outside our code, as a full disk does; anything else is a fault of ours, and its stack is needed. */
function isExpected(error: unknown): boolean {
  return (
    error instanceof BrokenTaxonomy || typeof (error as Partial<NodeJS.ErrnoException>)?.code === 'string'
  );
}

/** Writes the report as JSON to a file. */
export function writeReport(path: string, report: Report): void {
  writeWhole(path, `${JSON.stringify(report, null, 2)}\n`);
}

const progress = progressOn(process.stderr, () => performance.now());
let ticking: NodeJS.Timeout | undefined;

/** Shows what a long run has come to. */
export function showProgress(news: Progress): void {
  ticking ??= setInterval(progress.tick, TICK).unref();
  progress.show(news);
}

/** Takes the line of progress away. */
export function endProgress(): void {
  clearInterval(ticking);
  ticking = undefined;
  progress.end();
}
