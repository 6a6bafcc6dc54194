import { isContentWord } from '../terms.ts';
import type { WordPart } from './query.ts';
import { tokens } from './tokens.ts';

/** Words that nearly every text has. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be by can do does for from how in into is it its of on or our over than that the their these ' +
    'this those to toward towards under use using via we what when where which who why with'
  ).split(' '),
);
/** What is said around a question; a paper about it need not say so. */
const ASKING =
  /^\s*(?:what|which|where|who|how|why|when|is|are|does|do|can|has|have|any|find|show|search|looking)\b|\?\s*$|\bpapers?\s+(?:\w+\s+)?(?:about|on|that|where|which|in|with|for|by|using)\b/i;
const ASKED = new Set(
  'anyone anything article articles ask asked asking asks author authors does find know look looking paper papers please publication publications read search someone something tell there want work works written wrote'.split(
    ' ',
  ),
);
/** A query of more words is found by the rarest of them: each word costs a part of the index. */
export const MOST_WORDS = 6;
export const RAREST = 4;
/** So many are compared for how rare they are: each costs a file of the vocabulary. */
const MOST_COMPARED = 12;
/** A longer text was not typed but pasted. Words. */
const LONGEST_QUERY = 24;
/** How much of a pasted text may be its title. Characters. */
const TITLE = 120;

/** True for a text that was pasted: an abstract, or a title with one. */
export function isPasted(text: string): boolean {
  return text.trim().split(/\s+/).length > LONGEST_QUERY;
}

/**
 * The words of a query without stop words, and without what is said around a question; each once.
 * @param isAll true where nothing else is asked for: then stop words are better than nothing
 */
export function wordsToFind(words: readonly WordPart[], text: string, isAll = true): WordPart[] {
  const once = [...new Map(words.map((word) => [word.word, word])).values()];
  const isAsked = ASKING.test(text);
  const left = once.filter(({ word, written, open }) => {
    if (STOP_WORDS.has(word)) return open && !isAsked;
    return !isAsked || (isContentWord(written) && !ASKED.has(word));
  });
  const full = left.filter(({ word }) => !STOP_WORDS.has(word));
  return full.length > 0 || !isAll ? full : left.length > 0 ? left : once;
}

/** The words that tell most about a pasted text by how they look, most telling first. */
export function tellingWords(text: string): string[] {
  const found = new Map<string, number>();
  for (const { word, start, end } of tokens(text)) {
    const written = text.slice(start, end);
    if (!isContentWord(written) || written.includes('-')) continue;
    found.set(word, (found.get(word) ?? 0) + looks(written) * (start < TITLE ? 1.5 : 0.5));
  }
  return [...found]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map(([word]) => word);
}

/** The words of a long query that may be rare by how they look, in their order. */
export function mostTelling(words: readonly WordPart[]): WordPart[] {
  if (words.length <= MOST_COMPARED) return [...words];
  const best = [...words].sort((a, b) => looks(b.written) - looks(a.written)).slice(0, MOST_COMPARED);
  return words.filter((word) => best.includes(word));
}

/** Names and long words are rare, and rare words tell most. */
function looks(written: string): number {
  const name = /\p{N}|\p{L}\p{Lu}/u.test(written) ? 6 : 0;
  return (isContentWord(written) ? 4 : 0) + name + Math.min(written.length, 14);
}
