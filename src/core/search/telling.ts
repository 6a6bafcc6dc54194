import { isContentWord } from '../terms.ts';
import type { WordPart } from './query.ts';
import { tokens } from './tokens.ts';

/** Words that nearly every text has: no paper is looked for by them while there is another. */
const EMPTY = new Set(
  'a an and are as at be by can do does for from how in into is it its of on or our over than that the their these this those to toward towards under use using via we what when where which who why with'.split(
    ' ',
  ),
);
/** A query of more words is found by its most telling ones: each costs a file or more of every shard. */
const MOST_WORDS = 6;
const FEWEST_WORDS = 4;
const MOST_FILES = 20;
/** A longer text was not typed but pasted. Words. */
const LONGEST_QUERY = 24;
/** How much of a pasted text may be its title. Characters. */
const TITLE = 120;

/**
 * The words of a query that are worth looking up.
 * @param shards of the index
 */
export function wordsToFind(words: readonly WordPart[], shards: number): WordPart[] {
  const most = mostWords(shards);
  const once = [...new Map(words.map((word) => [`${word.inTitle} ${word.word}`, word])).values()];
  const full = once.filter(({ word, open }) => !EMPTY.has(word) || open);
  const some = full.some(({ word }) => !EMPTY.has(word)) ? full.filter(({ word }) => !EMPTY.has(word)) : once;
  if (some.length <= most) return some;
  const best = [...some].sort((a, b) => worth(b.written) - worth(a.written)).slice(0, most);
  return some.filter((word) => best.includes(word));
}

function mostWords(shards: number): number {
  return Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, Math.floor(MOST_FILES / Math.max(1, shards))));
}

/** True for a text that was pasted: an abstract, or a title with one. */
export function isPasted(text: string): boolean {
  return text.trim().split(/\s+/).length > LONGEST_QUERY;
}

/**
 * The words that tell most about a pasted text, most telling first, and no more than are worth looking up.
 * @param shards of the index
 */
export function tellingWords(text: string, shards: number): string[] {
  const found = new Map<string, number>();
  for (const { word, start, end } of tokens(text)) {
    const written = text.slice(start, end);
    if (!isContentWord(written) || written.includes('-')) continue;
    found.set(word, (found.get(word) ?? 0) + worth(written) * (start < TITLE ? 1.5 : 0.5));
  }
  return [...found]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords(shards))
    .map(([word]) => word);
}

/** Names and long words are rare, and rare words tell most. */
function worth(written: string): number {
  const name = /\p{N}|\p{L}\p{Lu}/u.test(written) ? 6 : 0;
  return (isContentWord(written) ? 4 : 0) + name + Math.min(written.length, 14);
}
