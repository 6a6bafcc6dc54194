import { stemOf } from '../words.ts';
import type { Note } from './answer.ts';
import { tolerance } from './distance.ts';
import type { Manifest } from './manifest.ts';
import { AUTHOR_MARK, fieldOfWord } from './marks.ts';
import type { WordPart } from './query.ts';
import { nearWords, partsOf } from './spelling.ts';
import { plainWords } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What Pagefind may be asked in place of a word of the query. */
export interface Way {
  /** Words, parted by spaces. */
  readonly terms: string;
  /** 1 for the word itself, less the further it is from that. */
  readonly weight: number;
  readonly kind: 'own' | 'longer' | 'like' | 'name' | 'meaning';
}

/** A word of the query and how it may be read. */
export interface Slot {
  readonly part: WordPart;
  /** How many papers have it, as far as that is known to be few: 0, 1 … */
  readonly papers: number;
  /** False for a word that only one abstract has, and no title: it may well be misspelt there. */
  readonly isListed: boolean;
  /** Best first; none where nothing is like it. */
  readonly ways: readonly Way[];
}

/** A word of hardly a paper may be misspelt, as digests have misspelt words too. Papers. */
export const RARE = 2;
/** How many words may stand for one. */
const MOST_LIKE = 4;
const MOST_LONGER = 4;
/** What words are worth by how many letters are wrong. */
const LIKE = [1, 0.6, 0.4];
const LONGER = 0.6;
const MEANING = 0.8;
/** A word is more often a word than a name. */
const NAME = 0.8;
/** Shorter words are the beginnings of too many names. Letters. */
const SHORTEST_START = 3;

/** A word of more papers is looked for as a name only where the texts have little of the query. */
const MOST_OF_NAME = 100;

/** Asks in how many papers a word stands, exactly as it is but for its ending. */
export type CountExactly = (word: string) => Promise<number>;

/** Finds out how a word may be read. */
export async function waysOf(
  part: WordPart,
  { acronyms }: Pick<Manifest, 'acronyms'>,
  vocabulary: Vocabulary,
  countExactly: CountExactly,
): Promise<Slot> {
  const { word, open } = part;
  const meanings = meaningsOf(word, acronyms).map(
    (meaning): Way => ({ terms: plainWords(meaning).join(' '), weight: MEANING, kind: 'meaning' }),
  );
  const own: Way = { terms: word, weight: 1, kind: 'own' };
  if (fieldOfWord(word) !== '')
    return { part, papers: Number.POSITIVE_INFINITY, isListed: true, ways: [own] };
  const listed = await vocabulary.papersWith(word);
  const papers = listed > RARE ? listed : await countExactly(word);
  const slot = { part, papers, isListed: listed > 0 };
  if (papers > 0) {
    const names = papers <= MOST_OF_NAME ? await nameWays(word, false, vocabulary) : [];
    const isRatherName = names.some((name) => name.papers > papers);
    return { ...slot, ways: [own, ...(isRatherName ? names : []), ...meanings] };
  }

  const longer = await longerWays(word, vocabulary);
  if (longer.length > 0 && open) return { ...slot, ways: [...longer, ...meanings] };
  const [names, like] = await Promise.all([
    nameWays(word, open, vocabulary),
    longer.length > 0 || isUnlikelyMisspelt(word) ? [] : likeWays(part, vocabulary),
  ]);
  return { ...slot, ways: [...longer, ...names, ...like, ...meanings] };
}

/** The acronyms of a query and what they stand for. */
export function acronymNotes(words: readonly WordPart[], { acronyms }: Pick<Manifest, 'acronyms'>): Note[] {
  return words.flatMap(({ word, written }): Note[] => {
    const meanings = meaningsOf(word, acronyms);
    return meanings.length > 0 ? [{ about: 'acronym', written, meanings }] : [];
  });
}

/** Words like one that may be misspelt: with one letter wrong; only where there is none, and in long words, with two. */
export async function likeWays({ word }: WordPart, vocabulary: Vocabulary): Promise<Way[]> {
  const words = await vocabulary.near(word);
  for (let most = 1; most <= tolerance(word); most++) {
    const near = nearWords(word, words, most, MOST_LIKE);
    if (near.length > 0)
      return near.map(({ word: terms, distance }) => ({ terms, weight: LIKE[distance]!, kind: 'like' }));
  }
  const parts = partsOf(word, await vocabulary.within(word));
  return parts ? [{ terms: parts.join(' '), weight: 1, kind: 'like' }] : [];
}

/** A word as an author's name, whole; while it is being typed, as the beginning of one. */
export async function nameWays(
  word: string,
  open: boolean,
  vocabulary: Vocabulary,
): Promise<(Way & { readonly papers: number })[]> {
  const terms = AUTHOR_MARK + word;
  const papers = await vocabulary.papersWith(terms);
  const isBeginning = open && word.length >= SHORTEST_START && (await vocabulary.longer(terms)).length > 0;
  return papers > 0 || isBeginning ? [{ terms, weight: NAME, kind: 'name', papers }] : [];
}

/** The words that begin with one: as it is where Pagefind finds them so, or by their stems. */
export async function longerWays(word: string, vocabulary: Vocabulary): Promise<Way[]> {
  const longer = await vocabulary.longer(word);
  const stems = [...new Set(longer.map(stemOf))];
  if (stems.length === 0) return [];
  if (stems.every((stem) => stem.startsWith(word))) return [{ terms: word, weight: 1, kind: 'longer' }];
  return [...new Map(longer.map((other) => [stemOf(other), other])).values()]
    .slice(0, MOST_LONGER)
    .map((terms) => ({ terms, weight: LONGER, kind: 'longer' }));
}

function meaningsOf(word: string, acronyms: Manifest['acronyms']): readonly string[] {
  return acronyms.find(([acronym]) => acronym === word)?.slice(1) ?? [];
}

/** A number is what it is. */
function isUnlikelyMisspelt(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}
