import { isInTitle, LEVEL_VALUES } from './levels.ts';
import type { Term } from './lexicon.ts';

/** One way in which a paper may have what a part of the query asks for. */
export interface Alternative {
  readonly term: Term;
  /** 1 for the word itself, less the further it is from that. */
  readonly weight: number;
}

/** A worth above this is that of a word in a title. */
const MOST_IN_ABSTRACT = Math.max(...LEVEL_VALUES.filter((_, level) => !isInTitle(level)));
/** What a paper gains that has all parts of a query in its title: readers remember titles. */
const WHOLE_TITLE = 1.3;

/** What one part of a query is worth to each paper; 0 for those that do not have it. */
export type Worth = Float32Array;

/** The best of several words for each paper. */
export function worthOf(alternatives: readonly Alternative[], papers: number, inTitle: boolean): Worth {
  const worth = new Float32Array(papers);
  for (const { term, weight } of alternatives)
    for (const posting of term.postings) {
      const { levels } = posting;
      const numbers = posting.papers;
      for (let index = 0; index < numbers.length; index++) {
        const level = levels[index]!;
        if (inTitle && !isInTitle(level)) continue;
        const value = weight * (LEVEL_VALUES[level] ?? 0);
        if (value > worth[numbers[index]!]!) worth[numbers[index]!] = value;
      }
    }
  return worth;
}

/** What a word is worth in comparing texts: there a title counts no more than the rest. */
export function worthInText(worth: Worth): Worth {
  return worth.map((value) => Math.min(value, 1));
}

/** Papers that have all of several parts are worth their weakest one. */
export function worthOfAll(parts: readonly Worth[], weight: number): Worth {
  const worth = new Float32Array(parts[0]?.length ?? 0);
  for (let paper = 0; paper < worth.length; paper++) {
    let least = Number.POSITIVE_INFINITY;
    for (const part of parts) if (part[paper]! < least) least = part[paper]!;
    worth[paper] = weight * least;
  }
  return worth;
}

/** Takes the better of two worths for each paper into the first. */
export function better(into: Worth, other: Worth): Worth {
  for (let paper = 0; paper < into.length; paper++)
    if (other[paper]! > into[paper]!) into[paper] = other[paper]!;
  return into;
}

export function count(worth: Worth | Uint8Array): number {
  let number = 0;
  for (let paper = 0; paper < worth.length; paper++) if (worth[paper]! > 0) number++;
  return number;
}

/**
 * Papers and how well they answer: BM25 with the house's levels for its frequencies.
 * @param required of how many parts a paper must have something
 * @param allowed 1 for papers that may be found
 */
export function rank(
  parts: readonly Worth[],
  required: number,
  allowed: Uint8Array,
): { papers: number[]; scores: Float32Array } {
  const total = allowed.length;
  const scores = new Float32Array(total);
  const having = new Uint8Array(total);
  const inTitle = new Uint8Array(total);
  for (const part of parts) {
    const frequency = count(part);
    const rarity = Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
    for (let paper = 0; paper < total; paper++)
      if (part[paper]! > 0) {
        having[paper]!++;
        if (part[paper]! > MOST_IN_ABSTRACT) inTitle[paper]!++;
        scores[paper]! += rarity * part[paper]!;
      }
  }
  const papers: number[] = [];
  for (let paper = 0; paper < total; paper++)
    if (allowed[paper] === 1 && having[paper]! >= required) {
      papers.push(paper);
      if (inTitle[paper] === parts.length) scores[paper]! *= WHOLE_TITLE;
    }
  return { papers, scores };
}
