import { tokens } from './tokens.ts';

/** A stretch of text, found or not. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Characters of an excerpt, about. */
const LENGTH = 260;
/** How many characters stand before the first word that was found. */
const LEAD = 60;

/** The whole text with what was found set apart. */
export function highlight(text: string, isFound: (word: string) => boolean): Stretch[] {
  return cut(text, 0, text.length, hits(text, isFound));
}

/** The part of a text that has most of what was found, with that set apart; the beginning where there is nothing. */
export function excerpt(text: string, isFound: (word: string) => boolean): Stretch[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const found = hits(line, isFound);
  let best = 0;
  let most = 0;
  for (const { start } of found) {
    const from = Math.max(0, start - LEAD);
    const words = new Set(
      found.filter((hit) => hit.start >= start && hit.end <= from + LENGTH).map(({ word }) => word),
    );
    if (words.size > most) {
      most = words.size;
      best = from;
    }
  }
  const start = best === 0 ? 0 : line.indexOf(' ', best) + 1;
  const space = line.lastIndexOf(' ', start + LENGTH);
  const end = line.length <= start + LENGTH ? line.length : space > start ? space : start + LENGTH;
  const parts = cut(line, start, end, found);
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...parts,
    ...(end < line.length ? [{ text: ' …', found: false }] : []),
  ];
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

function cut(text: string, from: number, to: number, found: readonly Hit[]): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), found: false });
    parts.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), found: false });
  return parts;
}
