import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { readYaml } from '../yaml.ts';
import { fold } from './tokens.ts';

/** An acronym in small letters and what it stands for. */
export type Acronym = readonly [acronym: string, ...meanings: string[]];

/**
 * Reads the owner's list of acronyms: `KD: knowledge distillation`, or a list of several meanings. What is wrong is
 * told and left out; the rest counts.
 */
export function parseAcronyms(source: string, file: string): { acronyms: Acronym[]; problems: Problem[] } {
  const { data, problems: faults, lineOf } = readYaml(source, file);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return {
      acronyms: [],
      problems: [...faults, problem('error', file, 1, 'write "ACRONYM: what it stands for", one a line')],
    };
  const problems = [...faults];
  const acronyms: Acronym[] = [];
  for (const [written, value] of Object.entries(data)) {
    const meanings: unknown[] = Array.isArray(value) ? value : [value];
    const line = lineOf([written]);
    if (/[^\p{L}\p{N}]/u.test(written))
      problems.push(
        problem('error', file, line, `${written}: an acronym is one word of letters and figures`),
      );
    else if (
      meanings.length === 0 ||
      !meanings.every((meaning) => typeof meaning === 'string' && /\p{L}/u.test(meaning))
    )
      problems.push(
        problem('error', file, line, `${written}: what it stands for is a phrase or a list of phrases`),
      );
    else acronyms.push([fold(written), ...(meanings as string[])]);
  }
  return { acronyms: acronyms.sort(([a], [b]) => (a < b ? -1 : 1)), problems };
}
