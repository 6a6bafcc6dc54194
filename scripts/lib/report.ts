import type { Problem } from '../../src/core/problem.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { WRONG_USAGE, WrongArgument } from './arguments.ts';
import { writeWhole } from './atomic.ts';
import type { Account } from './split/account.ts';
import { BrokenTaxonomy } from './split/taxonomy.ts';

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

/**
 * Prints why a script could not go on: a wrong argument, the errors of a broken taxonomy, or what went wrong outside
 * the content.
 * @param place what the script was working on, for an error that does not name it
 */
export function printFailure(error: unknown, place: string): void {
  if (error instanceof BrokenTaxonomy) printProblems(error.problems);
  const { message = String(error) } = error as Partial<Error>;
  const isUsage = error instanceof WrongArgument;
  process.stderr.write(`${isUsage ? '' : `${place}: `}${message.split('\n')[0]}\n`);
  process.exitCode = isUsage ? WRONG_USAGE : FAULTS;
}

/** Writes the account as JSON to a file. */
export function writeReport(path: string, account: Account): void {
  writeWhole(path, `${JSON.stringify(account, null, 2)}\n`);
}

/** Shows what a long run has come to, on a line that the next one overwrites; silent where nobody is watching. */
export function showProgress(message: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${message.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

/** Clears the line of progress. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
