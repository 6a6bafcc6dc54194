import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';

/** Exit code for a command line that makes no sense, as distinct from 1 for content that has faults. */
export const WRONG_USAGE = 2;

/** A command line that makes sense to read but not to obey; its message is the one line to print. */
export class UsageError extends Error {}

/** The command line's options and operands; a wrong one prints a line and the usage, and ends the process with 2. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  allowPositionals = false,
) {
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    return endWithUsage(usage, (error as Error).message);
  }
}

/** Says what is wrong with the command line, and how it is used, and ends the process. */
export function endWithUsage(usage: string, message: string): never {
  process.stderr.write(`${message.split('\n')[0]}\nusage: ${usage}\n`);
  process.exit(WRONG_USAGE);
}
