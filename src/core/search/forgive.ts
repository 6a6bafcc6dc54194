import type { Note } from './answer.ts';
import { tolerance } from './distance.ts';
import type { Manifest } from './files.ts';
import { AUTHOR_SIGN, isOfName } from './files.ts';
import type { Lexicon } from './lexicon.ts';
import type { WordPart } from './query.ts';
import type { Worth } from './score.ts';
import { better, count, worthOfAll } from './score.ts';
import type { Suggestion } from './spelling.ts';
import { nearWords, partsOf } from './spelling.ts';
import { tokens, withoutCompounds } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { FoundWord } from './word-part.ts';
import { addAlternatives, findWord } from './word-part.ts';

/** How many words may stand for a misspelt one, and what each is worth by how many letters are wrong. */
const SUGGESTIONS = 4;
const SUGGESTION_WORTH = [1, 0.6, 0.4];
/** A word of which other forms were found is less likely misspelt. */
const UNLIKELY = 0.6;
const MEANING_WORTH = 0.8;
const JOINED_WORTH = 0.8;

/** Lets words find what they do not say. `marked` takes what is to be marked in the results besides the words' own. */
export interface Forgiveness {
  /** An acronym finds what it stands for. */
  addMeanings(found: FoundWord, notes: Note[], marked: Set<string>): Promise<void>;
  /** Two words find the one that they make together: `data set`, `dataset`. */
  addJoined(all: readonly FoundWord[]): Promise<void>;
  /** A misspelt word finds what may have been meant. */
  addSuggestions(found: FoundWord, marked: Set<string>): Promise<void>;
}

export function createForgiveness(
  { acronyms }: Manifest,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  papers: number,
): Forgiveness {
  const meanings = new Map(acronyms.map(([acronym, ...rest]) => [acronym, rest]));
  const find = (word: string, inTitle: boolean): Promise<FoundWord> =>
    findWord(plainWord(word, inTitle), lexicon, papers);
  const worthOfWords = async (all: readonly string[], inTitle: boolean, weight: number): Promise<Worth> => {
    const found = await Promise.all(all.map((word) => find(word, inTitle)));
    return worthOfAll(
      found.map(({ worth }) => worth),
      weight,
    );
  };

  /** Words with one letter wrong; only where there is none, and in long words, with two. */
  const suggestionsFor = async (word: string): Promise<Suggestion[]> => {
    const words = await vocabulary.near(word);
    for (let most = 1; most <= tolerance(word); most++) {
      const near = nearWords(word, words, most, SUGGESTIONS);
      if (near.length > 0) return near;
    }
    return [];
  };

  return {
    async addMeanings(found, notes, marked) {
      const { word, written, inTitle } = found.part;
      const own = meanings.get(word) ?? [];
      for (const meaning of own) {
        const all = withoutCompounds(tokens(meaning)).map((token) => token.word);
        for (const each of all) marked.add(each);
        found.worth = better(found.worth, await worthOfWords(all, inTitle, MEANING_WORTH));
      }
      if (own.length > 0) notes.push({ about: 'acronym', written, meanings: own });
    },

    async addJoined(all) {
      await Promise.all(
        all.slice(1).map(async (second, index) => {
          const first = all[index]!;
          // A name's part joins another of a name, and a word a word.
          if (isOfName(first.part.word) !== isOfName(second.part.word)) return;
          const term = await lexicon.exactly(first.part.word + second.part.word.replace(AUTHOR_SIGN, ''));
          addAlternatives(first, [{ term, weight: JOINED_WORTH }]);
          addAlternatives(second, [{ term, weight: JOINED_WORTH }]);
        }),
      );
    },

    async addSuggestions(found, marked) {
      const { word, inTitle } = found.part;
      const near = await suggestionsFor(word);
      const likelihood = found.alternatives.length > 0 ? UNLIKELY : 1;
      await Promise.all(
        near.map(async ({ word: other, distance }) => {
          const { alternatives } = await find(other, false);
          for (const { term } of alternatives) found.suggested.add(term.word);
          const factor = likelihood * SUGGESTION_WORTH[distance]!;
          addAlternatives(
            found,
            alternatives.map(({ term, weight }) => ({ term, weight: weight * factor })),
          );
        }),
      );
      if (count(found.worth) > 0) return;
      const parts = partsOf(word, await vocabulary.within(word));
      if (!parts) return;
      for (const each of parts) marked.add(each);
      found.suggested.add(parts.join(' '));
      found.worth = better(found.worth, await worthOfWords(parts, inTitle, JOINED_WORTH));
    },
  };
}

function plainWord(word: string, inTitle: boolean): WordPart {
  return { word, written: word, inTitle, not: false, open: false };
}
