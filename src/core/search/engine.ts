import type { FacetCounts } from './conditions.ts';
import { createFacets } from './conditions.ts';
import type { Manifest, StoredPaper, TextFile, WordFile } from './files.ts';
import { PER_TEXT_FILE } from './files.ts';
import type { Load } from './lexicon.ts';
import { createLexicon, firstNumbers } from './lexicon.ts';
import { phraseWorth } from './phrase.ts';
import type { Condition, Misunderstanding, Query, WordPart } from './query.ts';
import { parseQuery } from './query.ts';
import type { Worth } from './score.ts';
import { better, count, rank, worthInText, worthOf, worthOfAll } from './score.ts';
import { ID_SIGN } from './shard.ts';
import type { Words } from './spelling.ts';
import { lengthsNear, nearWords, partsOf, readWordFile } from './spelling.ts';
import { isPasted, tellingWords, wordsToFind } from './telling.ts';
import { tokens } from './tokens.ts';
import type { FoundWord } from './word-part.ts';
import { addAlternatives, findWord, isDoubtful, widen } from './word-part.ts';

/** Fewer papers than this, and the search is widened. */
const ENOUGH = 8;
/** How many words may stand for a misspelt one, and what each is worth by how many letters are wrong. */
const SUGGESTIONS = 5;
const SUGGESTION_WORTH = [1, 0.6, 0.4];
const UNLIKELY = 0.6;
const MEANING_WORTH = 0.8;
const JOINED_WORTH = 0.8;

/** Something the search did that the reader should know. */
export type Note =
  | { readonly about: 'instead'; readonly written: string; readonly words: readonly string[] }
  | { readonly about: 'acronym'; readonly written: string; readonly meanings: readonly string[] }
  | { readonly about: 'pasted'; readonly words: readonly string[] }
  /** No paper has all words; those that are given have `most` of them. */
  | { readonly about: 'some'; readonly most: number; readonly of: number }
  | { readonly about: 'misunderstood'; readonly what: Misunderstanding }
  | { readonly about: 'unknown'; readonly words: readonly string[] }
  /** Nothing is found under these conditions, but so many papers without them. */
  | { readonly about: 'narrow'; readonly without: number };

/** What was found. */
export interface Answer {
  /** Numbers of papers in the order asked for. */
  readonly papers: readonly number[];
  readonly notes: readonly Note[];
  /** The query that takes every word as it is written, where the search did not. */
  readonly literal?: string;
  /** True for a word of a text that was looked for. */
  isFound(word: string): boolean;
}

/** A paper that was found. */
export interface Hit extends StoredPaper {
  readonly date: string;
}

export type Order = 'relevance' | 'date';

/** The search over one index. Every method rejects where a file it needs cannot be read, and may be called again. */
export interface Search {
  readonly manifest: Manifest;
  /** How many papers there are. */
  readonly size: number;
  /**
   * @param chosen conditions besides those in the query
   * @returns undefined where nothing is asked for
   */
  ask(text: string, chosen?: readonly Condition[], order?: Order): Promise<Answer | undefined>;
  /** The day a paper first appeared. */
  dayOf(paper: number): string;
  read(papers: readonly number[]): Promise<Hit[]>;
  counts(papers: readonly number[]): Promise<FacetCounts>;
}

export async function openSearch(load: Load): Promise<Search> {
  const manifest = (await load('index')) as Manifest;
  const lexicon = createLexicon(manifest, load);
  const facets = createFacets(manifest, load);
  const size = facets.days.length;
  const offsets = firstNumbers(manifest.shards.map(({ papers }) => papers));
  const meanings = new Map(manifest.acronyms.map(([acronym, ...rest]) => [acronym, rest]));
  const wordFiles = new Map<number, Promise<Words>>();

  const wordsOf = (lengths: readonly number[]): Promise<Words[]> =>
    Promise.all(
      lengths
        .filter((length) => manifest.lengths.includes(length))
        .map((length) => {
          let file = wordFiles.get(length);
          if (!file) {
            file = load(`${manifest.words}/words-${length}`).then((value) => readWordFile(value as WordFile));
            wordFiles.set(length, file);
            file.catch(() => wordFiles.delete(length));
          }
          return file;
        }),
    );

  const plain = (word: string, inTitle = false): WordPart => ({
    word,
    written: word,
    inTitle,
    not: false,
    open: false,
  });
  const find = (part: WordPart): Promise<FoundWord> => findWord(part, lexicon, size);
  const worthOfWords = async (words: readonly string[], inTitle: boolean, weight: number): Promise<Worth> =>
    worthOfAll(
      (await Promise.all(words.map((word) => find(plain(word, inTitle))))).map(({ worth }) => worth),
      weight,
    );

  /** Lets an acronym find what it stands for. */
  const addMeanings = async (found: FoundWord, notes: Note[], marked: Set<string>): Promise<void> => {
    const { word, written, inTitle } = found.part;
    const own = meanings.get(word) ?? [];
    if (own.length === 0) return;
    for (const meaning of own) {
      const words = tokens(meaning).map((token) => token.word);
      for (const each of words) marked.add(each);
      found.worth = better(found.worth, await worthOfWords(words, inTitle, MEANING_WORTH));
    }
    notes.push({ about: 'acronym', written, meanings: own });
  };

  /** Lets two words find the one that they make together: `data set`, `dataset`. */
  const addJoined = async (all: readonly FoundWord[]): Promise<void> => {
    await Promise.all(
      all.slice(1).map(async (second, index) => {
        const first = all[index]!;
        const joined = await lexicon.exactly(first.part.word + second.part.word);
        const others = [{ term: joined, weight: JOINED_WORTH }];
        addAlternatives(first, others);
        addAlternatives(second, others);
      }),
    );
  };

  /** Lets a misspelt word find what may have been meant. */
  const addSuggestions = async (found: FoundWord, marked: Set<string>): Promise<void> => {
    const { word, inTitle } = found.part;
    const near = nearWords(word, await wordsOf(lengthsNear(word)), SUGGESTIONS);
    // A word that others begin with is more likely one of them.
    const likelihood = found.alternatives.length > 0 ? UNLIKELY : 1;
    await Promise.all(
      near.map(async ({ word: other, distance }) => {
        const { alternatives } = await find(plain(other));
        for (const { term } of alternatives) found.suggested.add(term.word);
        const factor = likelihood * SUGGESTION_WORTH[distance]!;
        addAlternatives(
          found,
          alternatives.map(({ term, weight }) => ({ term, weight: weight * factor })),
        );
      }),
    );
    if (count(found.worth) > 0) return;
    const parts = partsOf(word, await wordsOf(manifest.lengths));
    if (!parts) return;
    for (const each of parts) marked.add(each);
    found.suggested.add(parts.join(' '));
    found.worth = better(found.worth, await worthOfWords(parts, inTitle, JOINED_WORTH));
  };

  const ask: Search['ask'] = async (text, chosen = [], order = 'relevance') => {
    const pasted = isPasted(text);
    const query: Query = pasted ? pastedQuery(tellingWords(text)) : parseQuery(text);
    const wanted = wordsToFind(query.words.filter(({ not }) => !not));
    const conditions = [...query.conditions, ...chosen];
    const excluded = [...query.words, ...query.phrases].filter(({ not }) => not);
    const phrases = query.phrases.filter(({ not }) => !not);
    if (wanted.length + phrases.length + query.ids.length + conditions.length + excluded.length === 0)
      return undefined;

    const notes: Note[] = pasted ? [{ about: 'pasted', words: query.words.map(({ word }) => word) }] : [];
    const misunderstood = [...query.misunderstood];
    const marked = new Set(phrases.flatMap(({ words }) => words));
    const [allowed, words, fixed] = await Promise.all([
      facets.allowed(conditions, misunderstood),
      Promise.all(wanted.map(find)),
      Promise.all([
        ...phrases.map((phrase) => phraseWorth(phrase, lexicon, size)),
        ...(query.ids.length > 0 ? [worthOfIds(query.ids)] : []),
      ]),
    ]);
    const everything = new Uint8Array(size).fill(1);
    for (const part of excluded) {
      const worth = 'words' in part ? await phraseWorth(part, lexicon, size) : (await find(part)).worth;
      for (let paper = 0; paper < size; paper++)
        if (worth[paper]! > 0) {
          allowed[paper] = 0;
          everything[paper] = 0;
        }
    }
    for (const found of words) await addMeanings(found, notes, marked);
    const attempt = (required = words.length + fixed.length) =>
      rank([...fixed, ...words.map(({ worth }) => (pasted ? worthInText(worth) : worth))], required, allowed);

    let result = attempt(pasted ? 1 : undefined);
    let corrected: FoundWord[] = [];
    let literal: string | undefined;
    if (!pasted && words.length > 0) {
      const doubtful = words.filter(isDoubtful);
      if (result.papers.length < ENOUGH) {
        words.forEach(widen);
        await addJoined(words);
        result = attempt();
      }
      corrected = result.papers.length > 0 || doubtful.length > 0 ? doubtful : words;
      if (corrected.length > 0) {
        await Promise.all(corrected.map((found) => addSuggestions(found, marked)));
        result = attempt();
      }
      for (
        let required = words.length + fixed.length - 1;
        result.papers.length === 0 && required > 0;
        required--
      ) {
        result = attempt(required);
        if (result.papers.length > 0)
          notes.push({ about: 'some', most: required, of: words.length + fixed.length });
      }
    }

    const { papers, scores } = result;
    if (order === 'relevance') papers.sort((a, b) => scores[b]! - scores[a]! || a - b);
    for (const found of corrected) {
      const instead = foundInstead(found, papers);
      if (instead.length > 0) notes.push({ about: 'instead', written: found.part.written, words: instead });
    }
    if (notes.some(({ about }) => about === 'instead')) literal = literalQuery(text, query);
    if (papers.length === 0) {
      const unknown = words.filter(({ worth }) => count(worth) === 0).map(({ part }) => part.written);
      if (unknown.length > 0) notes.push({ about: 'unknown', words: unknown });
      else if (conditions.length > 0) {
        const without = rank(
          [...fixed, ...words.map(({ worth }) => worth)],
          words.length + fixed.length,
          everything,
        );
        notes.push({ about: 'narrow', without: without.papers.length });
      }
    }
    for (const what of misunderstood) notes.push({ about: 'misunderstood', what });
    for (const { alternatives } of words) for (const { term } of alternatives) marked.add(term.word);
    return { papers, notes, isFound: (word) => marked.has(word), ...(literal ? { literal } : {}) };
  };

  const worthOfIds = async (ids: readonly string[]): Promise<Worth> => {
    const found = await Promise.all(ids.map((id) => lexicon.beginning(ID_SIGN + id, ID_SIGN + id)));
    return worthOf(
      found.flat().map((term) => ({ term, weight: ids.includes(term.word.slice(1)) ? 1 : LONGER_ID })),
      size,
      false,
    );
  };

  return {
    manifest,
    size,
    ask,
    counts: facets.counts,
    dayOf: (paper) => facets.days[paper]!,
    async read(papers) {
      return Promise.all(
        papers.map(async (paper) => {
          let shard = offsets.length - 1;
          while (offsets[shard]! > paper) shard--;
          const number = paper - offsets[shard]!;
          const file = (await load(
            `${manifest.shards[shard]!.name}/texts-${Math.floor(number / PER_TEXT_FILE)}`,
          )) as TextFile;
          const stored = file[number % PER_TEXT_FILE];
          if (!stored) throw new Error('a file of texts is damaged');
          return { ...stored, date: facets.days[paper]! };
        }),
      );
    },
  };
}

/** An id that only begins as it was written. */
const LONGER_ID = 0.5;

function pastedQuery(words: readonly string[]): Query {
  return {
    words: words.map((word) => ({ word, written: word, inTitle: false, not: false, open: false })),
    phrases: [],
    conditions: [],
    ids: [],
    misunderstood: [],
  };
}

/** The words that found papers in place of one that was not there, those of most papers first. */
function foundInstead({ part, alternatives, suggested }: FoundWord, papers: readonly number[]): string[] {
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
  const found = [...numbers].filter(([, number]) => number > 0).sort((a, b) => b[1] - a[1]);
  if (found.length > 0) return found.slice(0, 2).map(([word]) => word);
  return papers.length > 0 ? [...suggested].filter((word) => word.includes(' ')) : [];
}

/** A query whose words are in quotation marks, and so taken as they are. */
function literalQuery(text: string, { words }: Query): string {
  let literal = text;
  for (const { written, not } of words)
    if (!not)
      literal = literal.replace(
        new RegExp(`(?<![\\p{L}\\p{N}"])${escaped(written)}(?![\\p{L}\\p{N}"])`, 'u'),
        `"${written}"`,
      );
  return literal;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\/-]/g, '\\$&');
}
