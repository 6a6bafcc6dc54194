import { oneLine } from '../../../src/core/problem.ts';

/** A heading with its lines below it, or nothing if there are none. */
export function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${heading}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`;
}

/** A text on one line of at most `width` characters, safe to show: no paper drives the owner's terminal. */
export function clip(text: string, width: number): string {
  const line = oneLine(text);
  return line.length <= width ? line : `${line.slice(0, Math.max(width - 1, 1)).trimEnd()}…`;
}

/** Words on as many lines of at most `width` characters as they need. */
export function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of oneLine(text).split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if (longer.length <= width || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** `1 paper`, `2 papers`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A share as a whole percentage, five characters wide. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`.padStart(5);
}
