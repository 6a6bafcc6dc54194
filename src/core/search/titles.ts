import type { Finds } from './gather.ts';
import { fieldOfWord } from './marks.ts';
import { plainWords } from './tokens.ts';

/** How much a title counts that has all words as they were written, and one that has no other words. */
const EXACT = 1;
const SHORT = 0.6;

/**
 * Of the best papers, puts those first whose titles have the words of the query in the form in which they were written:
 * Pagefind knows words by their stems alone. Scores of other papers stay below.
 * @param most so many of the best are looked at; each costs a file
 */
export async function favourTitles(finds: Finds, found: readonly string[], most: number): Promise<void> {
  const words = [...new Set(found.map((word) => word.slice(fieldOfWord(word).length)))];
  const best = [...finds].sort(([, a], [, b]) => b.score - a.score || a.shard - b.shard).slice(0, most);
  if (best.length < 2) return;
  const titles = await Promise.all(
    best.map(async ([, { result }]) => (await result.data()).meta['title'] ?? ''),
  );
  best.forEach(([ref, found], index) => {
    const own = plainWords(titles[index]!);
    const exact = words.filter((word) => own.includes(word)).length / Math.max(1, words.length);
    const short = own.filter((word) => words.includes(word)).length / Math.max(1, own.length);
    finds.set(ref, { ...found, score: found.score * (1 + EXACT * exact + SHORT * short) });
  });
}
