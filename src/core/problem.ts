/** Something wrong, as every part of Carrel reports it: collected with its place, printed by the scripts. */

/** `error` makes a script end with exit code 1; `warning` is only printed; `note` is in the report only. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that is wrong, and where. */
export interface Problem {
  readonly severity: Severity;
  /** The file as the owner knows it, relative to the content folder. */
  readonly file: string;
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number;
  /** One line, no trailing full stop needed, no control characters. */
  readonly message: string;
}

/** A problem from its parts, in the order in which one would say them. */
export function problem(severity: Severity, file: string, line: number, message: string): Problem {
  return { severity, file, line, message: oneLine(message) };
}

/** Tells a problem from the records it travels with. */
export function isProblem(value: object): value is Problem {
  return 'severity' in value && 'message' in value;
}

/** `file:line: message`, the form editors and CI turn into a link. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${oneLine(file)}:${line}: ${message}`;
}

/** Each problem once, where several readers of one file have told it. */
export function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.severity} ${formatProblem(one)}`, one])).values()];
}

/** The text on one line, without the control characters that would let a digest drive the owner's terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim();
}
