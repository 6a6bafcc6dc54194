import { stemOf } from '../words.ts';
import { AUTHOR_MARK, ID_MARK, isOfName, TITLE_MARK } from './marks.ts';
import { isUnspaced } from './tokens.ts';

/** Shorter words mark no longer ones. Letters. */
const SHORTEST_START = 3;

/** Tells which words of a text were found: in any form, and longer ones that begin with what was looked for. */
export function finderOf(found: readonly string[]): {
  isFound(word: string): boolean;
  isName(word: string): boolean;
} {
  const names = found.filter(isOfName).map((word) => word.slice(AUTHOR_MARK.length));
  const words = found
    .filter((word) => !isOfName(word) && !word.startsWith(ID_MARK))
    .map((word) => word.replace(TITLE_MARK, ''));
  const stems = new Set(words.map(stemOf));
  const starts = [...stems].filter((stem) => stem.length >= SHORTEST_START);
  const signs = words.filter(isUnspaced);
  return {
    isFound: (word) =>
      stems.has(stemOf(word)) ||
      starts.some((start) => word.startsWith(start)) ||
      signs.some((sign) => word.includes(sign)),
    isName: (word) =>
      names.some((name) => word === name || (name.length >= SHORTEST_START && word.startsWith(name))),
  };
}
