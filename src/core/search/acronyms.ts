import { isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { fold } from './tokens.ts';

/** An acronym in small letters and what it stands for. */
export type Acronym = readonly [acronym: string, ...meanings: string[]];

/**
 * Reads the owner's list of acronyms: `KD: knowledge distillation`, or a list of several meanings. What is wrong is
 * told and left out; the rest counts.
 */
export function parseAcronyms(source: string, file: string): { acronyms: Acronym[]; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const problems = document.errors.map(({ pos, message }) =>
    problem('error', file, counter.linePos(pos[0]).line, `broken YAML: ${message.split('\n')[0]}`),
  );
  if (problems.length > 0) return { acronyms: [], problems };
  const list: unknown = document.toJS() ?? {};
  if (typeof list !== 'object' || list === null || Array.isArray(list))
    return {
      acronyms: [],
      problems: [problem('error', file, 1, 'write "ACRONYM: what it stands for", one a line')],
    };
  const lines = new Map<string, number>();
  if (document.contents && 'items' in document.contents)
    for (const item of document.contents.items) {
      const key = 'key' in item ? item.key : undefined;
      if (isScalar(key) && key.range) lines.set(String(key.value), counter.linePos(key.range[0]).line);
    }
  const acronyms: Acronym[] = [];
  for (const [written, value] of Object.entries(list)) {
    const meanings: unknown[] = Array.isArray(value) ? value : [value];
    const line = lines.get(written) ?? 1;
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
