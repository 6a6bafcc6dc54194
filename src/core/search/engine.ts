import type { Answer, Note, Search } from './answer.ts';
import { createFacets } from './conditions.ts';
import type { Manifest } from './files.ts';
import { ID_SIGN } from './files.ts';
import { createForgiveness } from './forgive.ts';
import type { Load } from './lexicon.ts';
import { createLexicon } from './lexicon.ts';
import { phraseWorth } from './phrase.ts';
import type { Condition, Query } from './query.ts';
import { parseQuery } from './query.ts';
import { foundInstead, literalQuery, looseQuery } from './rewrite.ts';
import type { Worth } from './score.ts';
import { count, rank, worthInText, worthOf } from './score.ts';
import { isPasted, tellingWords, wordsToFind } from './telling.ts';
import { readTexts } from './texts.ts';
import { createVocabulary } from './vocabulary.ts';
import type { FoundWord } from './word-part.ts';
import { addNames, findWord, isDoubtful, widen } from './word-part.ts';

/** Fewer papers than this, and the search is widened. */
const ENOUGH = 8;
/** Of more words than these, pairs are joined, and spellings fetched, only where nothing is found: each costs files. */
const FEW_WORDS = 3;
/** Files. Of so small a vocabulary a word costs two files or three: they are fetched before it is known to be misspelt. */
const SMALL_VOCABULARY = 64;
/** An id that only begins as it was written. */
const LONGER_ID = 0.5;

/** What is known of a query's parts: which papers have them. */
interface LookedUp {
  readonly words: readonly FoundWord[];
  readonly phrases: readonly Worth[];
  /** Of all ids together, where there are any. */
  readonly ids: readonly Worth[];
  /** 1 for papers that no word forbids. */
  readonly possible: Uint8Array;
}

/** Opens the search over an index, whose first file this reads. */
export async function openSearch(load: Load): Promise<Search> {
  const manifest = (await load('index')) as Manifest;
  const lexicon = createLexicon(manifest, load);
  const facets = createFacets(manifest, load);
  const size = facets.days.length;
  const shards = manifest.shards.length;
  const vocabulary = createVocabulary(manifest.vocabulary, load);
  const forgive = createForgiveness(manifest, lexicon, vocabulary, size);

  const lookUp = async ({ words, phrases, ids }: Query): Promise<LookedUp> => {
    const wanted = wordsToFind(
      words.filter(({ not }) => !not),
      shards,
    );
    // Should one be misspelt, what was meant is one journey nearer.
    if (wanted.length <= FEW_WORDS && vocabulary.size <= SMALL_VOCABULARY)
      for (const { word } of wanted) vocabulary.near(word).catch(() => {});
    const [found, inPhrases, inIds, forbidden] = await Promise.all([
      Promise.all(wanted.map((word) => findWord(word, lexicon, size))),
      Promise.all(phrases.filter(({ not }) => !not).map((phrase) => phraseWorth(phrase, lexicon, size))),
      Promise.all(ids.length > 0 ? [worthOfIds(ids)] : []),
      Promise.all([
        ...words.filter(({ not }) => not).map(async (word) => (await findWord(word, lexicon, size)).worth),
        ...phrases.filter(({ not }) => not).map((phrase) => phraseWorth(phrase, lexicon, size)),
      ]),
    ]);
    const possible = new Uint8Array(size).fill(1);
    for (const worth of forbidden)
      for (let paper = 0; paper < size; paper++) if (worth[paper]! > 0) possible[paper] = 0;
    return { words: found, phrases: inPhrases, ids: inIds, possible };
  };

  const worthOfIds = async (ids: readonly string[]): Promise<Worth> => {
    const found = await Promise.all(ids.map((id) => lexicon.beginning(ID_SIGN + id, ID_SIGN + id)));
    const weight = (word: string): number => (ids.includes(word.slice(ID_SIGN.length)) ? 1 : LONGER_ID);
    return worthOf(
      found.flat().map((term) => ({ term, weight: weight(term.word) })),
      size,
      false,
    );
  };

  /** The papers that have all parts, or as many as any has; less and less is taken at its word until there are some. */
  const findPapers = async (parts: LookedUp, allowed: Uint8Array, notes: Note[], marked: Set<string>) => {
    const { words, phrases, ids } = parts;
    const all = words.length + phrases.length + ids.length;
    const attempt = (required = all) =>
      rank([...ids, ...phrases, ...words.map(({ worth }) => worth)], required, allowed);
    let result = attempt();
    if (words.length === 0) return { ...result, corrected: [] };
    if (result.papers.length < ENOUGH && manifest.authors)
      await Promise.all(words.map((found) => addNames(found, lexicon)));
    const doubtful = words.filter(isDoubtful);
    if (result.papers.length < ENOUGH) {
      words.forEach(widen);
      const few = words.length <= FEW_WORDS || result.papers.length === 0;
      if (few && doubtful.length === 0) await forgive.addJoined(words);
      result = attempt();
    }
    const corrected =
      result.papers.length > 0 || doubtful.length > 0 ? doubtful : words.filter(({ isName }) => !isName);
    if (corrected.length > 0) {
      await Promise.all(corrected.map((found) => forgive.addSuggestions(found, marked)));
      result = attempt();
    }
    for (let required = all - 1; result.papers.length === 0 && required > 0; required--) {
      result = attempt(required);
      if (result.papers.length > 0) notes.push({ about: 'some', most: required, of: all });
    }
    return { ...result, corrected };
  };

  const ask: Search['ask'] = async (text, chosen = [], order = 'relevance') => {
    const pasted = isPasted(text);
    const query = pasted ? queryOfWords(tellingWords(text, shards)) : parseQuery(text);
    const conditions = [...query.conditions, ...chosen];
    const asked = [query.words, query.phrases, query.ids, conditions, query.misunderstood];
    if (asked.every(({ length }) => length === 0)) return undefined;

    const misunderstood = [...query.misunderstood];
    const [allowed, parts] = await Promise.all([facets.allowed(conditions, misunderstood), lookUp(query)]);
    for (let paper = 0; paper < size; paper++) if (parts.possible[paper] === 0) allowed[paper] = 0;

    const notes: Note[] = [];
    const marked = new Set(query.phrases.flatMap(({ words }) => words));
    for (const found of parts.words) await forgive.addMeanings(found, notes, marked);
    const { papers, scores, corrected } = pasted
      ? {
          ...rank(
            parts.words.map(({ worth }) => worthInText(worth)),
            1,
            allowed,
          ),
          corrected: [],
        }
      : await findPapers(parts, allowed, notes, marked);
    if (order === 'relevance') papers.sort((a, b) => scores[b]! - scores[a]! || a - b);

    if (pasted) notes.push({ about: 'pasted', words: query.words.map(({ word }) => word) });
    for (const found of corrected) {
      const words = foundInstead(found, papers);
      if (words.length > 0) notes.push({ about: 'instead', written: found.part.written, words });
    }
    if (papers.length === 0) notes.push(...reasons(query, parts, conditions));
    notes.push(...misunderstood.map((what) => ({ about: 'misunderstood', what }) as const));
    for (const { alternatives } of parts.words) for (const { term } of alternatives) marked.add(term.word);
    const rewritten = !pasted && notes.some(({ about }) => about === 'instead' || about === 'acronym');
    return {
      papers,
      notes,
      isFound: (word) => marked.has(word),
      ...(rewritten ? { literal: literalQuery(text) } : {}),
      ...(papers.length === 0 && query.phrases.length > 0 ? { loose: looseQuery(text) } : {}),
    } satisfies Answer;
  };

  return {
    manifest,
    size,
    ask,
    counts: facets.counts,
    dayOf: (paper) => facets.days[paper]!,
    read: (papers) => readTexts(papers, manifest, facets.days, load),
  };
}

/** Why nothing was found. */
function reasons(query: Query, parts: LookedUp, conditions: readonly Condition[]): Note[] {
  const { words, phrases, ids, possible } = parts;
  const notes: Note[] = [];
  const unknown = words.filter(({ worth }) => count(worth) === 0).map(({ part }) => part.written);
  if (unknown.length > 0) notes.push({ about: 'unknown', words: unknown });
  query.phrases
    .filter(({ not }) => !not)
    .forEach((phrase, index) => {
      if (count(phrases[index]!) === 0) notes.push({ about: 'phrase', words: phrase.words });
    });
  if (ids[0] && count(ids[0]) === 0) notes.push({ about: 'id', ids: query.ids });
  if (notes.length > 0 || conditions.length === 0) return notes;
  const all = [...ids, ...phrases, ...words.map(({ worth }) => worth)];
  return [{ about: 'narrow', without: rank(all, all.length, possible).papers.length }];
}

function queryOfWords(words: readonly string[]): Query {
  return {
    words: words.map((word) => ({ word, written: word, inTitle: false, not: false, open: false })),
    phrases: [],
    conditions: [],
    ids: [],
    misunderstood: [],
  };
}
