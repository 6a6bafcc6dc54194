import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Exit code for a command line that makes no sense, as distinct from 1 for content that has faults. */
export const WRONG_USAGE = 2;

/** Columns of a line of help. */
const WIDTH = 100;

/** A command line that makes sense to read but not to obey; its message is the one line to print. */
export class UsageError extends Error {}

/** An option as `parseArgs` takes it, with what `--help` says of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  /** What stands for its value in the help: `DIR`. */
  readonly value?: string;
  readonly about: string;
  /** For a whole number: the smallest and the largest one allowed. */
  readonly range?: readonly [least: number, most: number];
}

/** A command of the command line. */
export interface Command {
  /** As one types it, without options. */
  readonly usage: string;
  /** One or two sentences. */
  readonly about: string;
  readonly example: string;
  /** What the help calls its operands; absent where there are none. */
  readonly operands?: string;
  readonly options: Readonly<Record<string, Option>>;
}

/**
 * The command line's options and operands. `--help` prints the help and ends the process with 0; a wrong option or
 * value prints a line and the usage, and ends it with 2.
 */
export function readArguments<const T extends Command>(command: T) {
  if (asksForHelp()) endWithHelp(command);
  try {
    const read = parseArgs({
      options: command.options as T['options'],
      allowPositionals: command.operands !== undefined,
    });
    for (const [name, option] of Object.entries(command.options))
      checkValue(name, option, (read.values as Record<string, unknown>)[name]);
    return read;
  } catch (error) {
    return endWithUsage(command, (error as Error).message);
  }
}

/** Prints the help and ends the process if the command line asks for it; for a command that passes its arguments on. */
export function helpIfAsked(command: Command): void {
  if (asksForHelp()) endWithHelp(command);
}

/** Says what is wrong with the command line, and how it is used, and ends the process. */
export function endWithUsage(command: Command, message: string): never {
  process.stderr.write(
    `${message.split('\n')[0]}\n${usageLine(command)}\n${command.usage} -- --help tells more\n`,
  );
  process.exit(WRONG_USAGE);
}

function asksForHelp(): boolean {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
  });
  return values.help === true;
}

function endWithHelp(command: Command): never {
  process.stdout.write(helpText(command));
  process.exit(0);
}

function checkValue(name: string, { value, range }: Option, given: unknown): void {
  if (given === '') throw new Error(`--${name}: ${value} is empty`);
  if (!range || given === undefined) return;
  const [least, most] = range;
  if (!/^\d+$/.test(String(given)) || Number(given) < least || Number(given) > most)
    throw new Error(`--${name} ${given}: not a whole number from ${least} to ${most}`);
}

/** What `--help` prints: what the command does, its options with a line each, an example. */
export function helpText(command: Command): string {
  const rows = Object.entries(command.options).map(([name, option]) => [
    flag(name, option),
    typeof option.default === 'string' ? `${option.about} (${option.default})` : option.about,
  ]);
  rows.push(['-h, --help', 'show this help']);
  const column = Math.max(...rows.map(([name = '']) => name.length));
  const lines = rows.map(([name = '', about]) => `  ${name.padEnd(column)}  ${about}`);
  return `${command.about}\n\n${usageLine(command)}\n\n${lines.join('\n')}\n\nexample: ${command.example}\n`;
}

function usageLine({ usage, operands, options }: Command): string {
  const parts = Object.entries(options).map(([name, option]) => `[${flag(name, option)}]`);
  return [`usage: ${usage}`, '--', ...(operands ? [operands] : []), ...parts].reduce((text, part) => {
    const width = text.length - text.lastIndexOf('\n');
    return width + part.length < WIDTH ? `${text} ${part}` : `${text}\n  ${part}`;
  });
}

function flag(name: string, { value }: Option): string {
  return value ? `--${name} ${value}` : `--${name}`;
}

/** A path as whoever typed it meant it: npm starts every command in the project's folder. */
export function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
