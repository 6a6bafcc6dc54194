import { PART, parseQuery } from './query.ts';
import type { FoundWord } from './word-part.ts';

/** The words that found papers in place of one that was not there, those of most papers first. */
export function foundInstead(
  { part, alternatives, suggested }: FoundWord,
  papers: readonly number[],
): string[] {
  const wanted = new Set(papers);
  const numbers = new Map<string, number>();
  for (const { term } of alternatives)
    if (suggested.has(term.word) && term.word !== part.word)
      numbers.set(
        term.word,
        term.postings.reduce(
          (sum, posting) => sum + posting.papers.filter((paper) => wanted.has(paper)).length,
          0,
        ),
      );
  const found = [...numbers]
    .filter(([, number]) => number > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (found.length > 0) return found.slice(0, 2).map(([word]) => word);
  return papers.length > 0 ? [...suggested].filter((word) => word.includes(' ')) : [];
}

/** A query whose words are in quotation marks, and so taken as they are; the rest of it stays as it was. */
export function literalQuery(text: string): string {
  return text.replace(
    PART,
    (whole: string, minus?: string, name?: string, quoted?: string, bare?: string) => {
      const isWords = !minus && quoted === undefined && bare && parseQuery(whole).words.length > 0;
      return isWords ? `${name ? `${name}:` : ''}"${bare.replace(/["“”„]/g, ' ')}"` : whole;
    },
  );
}

/** A query whose phrases may be found as words. */
export function looseQuery(text: string): string {
  return text.replace(/["“”„]/g, '');
}
