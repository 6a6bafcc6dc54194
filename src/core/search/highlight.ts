import { tokens } from './tokens.ts';

/** A stretch of text, found or not. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** The whole text with what was found set apart. */
export function highlight(text: string, isFound: (word: string) => boolean): Stretch[] {
  return cut(text, hits(text, isFound));
}

interface Hit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What was found, in order and without overlaps. */
function hits(text: string, isFound: (word: string) => boolean): Hit[] {
  const found = tokens(text)
    .filter(({ word }) => isFound(word))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

function cut(text: string, found: readonly Hit[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const { start, end } of found) {
    if (start > at) parts.push({ text: text.slice(at, start), found: false });
    parts.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}
