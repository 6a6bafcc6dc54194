import type { Note, Question } from './answer.ts';
import { understand } from './facets.ts';
import type { Manifest } from './manifest.ts';
import type { Condition, Misunderstanding, PhrasePart, Query, WordPart } from './query.ts';
import { parseQuery } from './query.ts';
import { isPasted, MOST_WORDS, mostTelling, RAREST, tellingWords, wordsToFind } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { acronymNotes } from './ways.ts';

/** What a question asks of papers. */
export interface Asked {
  readonly text: string;
  readonly pasted: boolean;
  /** The words that are looked for: of a long query the rarest. */
  readonly words: readonly WordPart[];
  readonly phrases: readonly PhrasePart[];
  readonly ids: readonly string[];
  /** What a paper must not have. */
  readonly not: { readonly words: readonly WordPart[]; readonly phrases: readonly PhrasePart[] };
  readonly conditions: readonly Condition[];
  readonly misunderstood: readonly Misunderstanding[];
  /** What is to be said of it, whatever is found. */
  readonly notes: readonly Note[];
}

/** Understands a question; undefined where nothing is asked for. */
export async function readQuestion(
  { text, chosen = [] }: Question,
  manifest: Manifest,
  vocabulary: Vocabulary,
): Promise<Asked | undefined> {
  const pasted = isPasted(text);
  const query = pasted ? queryOfWords(tellingWords(text)) : parseQuery(text);
  const parts = [query.words, query.phrases, query.ids, query.conditions, query.misunderstood, chosen];
  if (parts.every(({ length }) => length === 0)) return undefined;
  const misunderstood = [...query.misunderstood];
  const conditions = understand([...query.conditions, ...chosen], manifest, misunderstood);
  const wanted = query.words.filter(({ not }) => !not);
  const phrases = query.phrases.filter(({ not }) => !not);
  const full = pasted ? wanted : wordsToFind(wanted, text, phrases.length === 0);
  const words = await rarest(mostTelling(full), pasted ? MOST_WORDS : RAREST, vocabulary);
  return {
    text,
    pasted,
    words,
    phrases,
    ids: query.ids,
    not: {
      words: query.words.filter(({ not }) => not),
      phrases: query.phrases.filter(({ not }) => not),
    },
    conditions,
    misunderstood,
    notes: notesOn(words, full.length, pasted, manifest),
  };
}

function notesOn(words: readonly WordPart[], all: number, pasted: boolean, manifest: Manifest): Note[] {
  const written = words.map((word) => word.written);
  if (pasted) return [{ about: 'pasted', words: written }];
  return [
    ...(words.length < all ? [{ about: 'words', words: written } as const] : []),
    ...acronymNotes(words, manifest),
  ];
}

/**
 * The rarest words of a long query, in their order.
 * @param count how many of them
 */
async function rarest(
  words: readonly WordPart[],
  count: number,
  vocabulary: Vocabulary,
): Promise<readonly WordPart[]> {
  if (words.length <= MOST_WORDS) return words;
  const papers = new Map(
    await Promise.all(words.map(async (word) => [word, await vocabulary.papersWith(word.word)] as const)),
  );
  // A word that the vocabulary does not have may be misspelt: one that it has is surer.
  const order = (word: WordPart): number => papers.get(word) || Number.POSITIVE_INFINITY;
  const best = [...words].sort((a, b) => order(a) - order(b)).slice(0, count);
  return words.filter((word) => best.includes(word));
}

function queryOfWords(words: readonly string[]): Query {
  return {
    words: words.map((word) => ({ word, written: word, not: false, open: false })),
    phrases: [],
    conditions: [],
    ids: [],
    misunderstood: [],
  };
}
