import * as z from 'zod';

const YES = /^(?:yes|on|true|1)$/i;
const NO = /^(?:no|off|false|0)$/i;

/** Yes or no, in any of the ways people write them; undefined for anything else. */
export function readYesNo(value: unknown): boolean | undefined {
  const text = typeof value === 'object' ? '' : String(value).trim();
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** A key that says yes or no. */
export const yesNo = z.unknown().transform((value, context): boolean => {
  const answer = readYesNo(value);
  if (answer !== undefined) return answer;
  context.addIssue({ code: 'custom', message: `write yes or no, not ${JSON.stringify(value) ?? 'nothing'}` });
  return z.NEVER;
});
