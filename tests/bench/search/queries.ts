import { fold } from '../../../src/core/search/tokens.ts';
import { isContentWord } from '../../../src/core/terms.ts';
import { stemOf } from '../../../src/core/words.ts';
import { randomFrom } from '../../random.ts';

/** A query and the paper it is meant to find; none where no paper has all of its words. */
export interface BenchQuery {
  readonly text: string;
  readonly wanted?: string;
}

/** The kinds of queries of the bench, by their names. */
export type Queries = Readonly<Record<string, readonly BenchQuery[]>>;

/** What queries are made from. */
export interface BenchPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly ids: readonly string[];
}

/** The kind of query that no paper has all words of. */
export const TOGETHER_NOWHERE = 'four frequent words together nowhere';
/** A concept is a word that so few abstracts have, and a frequent word one that so many have. Of all papers. */
const CONCEPT = 0.01;
const FREQUENT = 0.02;
/** Letters of a concept, and of a word that may be misspelt. */
const SHORTEST = 5;
const CONTRIBUTION =
  /\b(?:we|this paper|this work) (propose|present|introduce|develop|investigate|explore)s? ([^.,;:()]{20,140})/i;
/** Words of a question after its verb. */
const QUESTION = 10;

/**
 * Queries made from papers drawn by chance. Distinctive words are the two of a title that fewest titles have, of five
 * letters and more for a beginning or a typo: of a shorter word 60 % is next to nothing.
 * @param papers each title but once: of two papers called the same no query can want one
 */
export function makeQueries(papers: readonly BenchPaper[], count: number, seed: number): Queries {
  const next = randomFrom(seed);
  const drawn = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const inTitles = frequencies(papers.map(({ title }) => wordsOf(title).map(fold)));
  const texts = papers.map(({ title, abstract }) => new Set(wordsOf(`${title} ${abstract}`).map(stemOf)));
  const inTexts = frequencies(texts);
  const called = Map.groupBy(papers, ({ title }) => fold(title));
  const once = papers.filter(({ title }) => called.get(fold(title))!.length === 1);
  const made: Record<string, BenchQuery[]> = {
    'exact title': [],
    'two distinctive words': [],
    'beginning and a word': [],
    'one typo': [],
    'arXiv id': [],
    'three concepts of the abstract': [],
    question: [],
    'surname and a word': [],
    [TOGETHER_NOWHERE]: [],
  };
  const push = (kind: string, text: string | undefined, wanted?: string): void => {
    if (text && made[kind]!.length < count) made[kind]!.push({ text, ...(wanted ? { wanted } : {}) });
  };

  while (Object.entries(made).some(([kind, own]) => kind !== TOGETHER_NOWHERE && own.length < count)) {
    const paper = drawn(once);
    const rare = (shortest: number): string[] =>
      [...new Set(wordsOf(paper.title))]
        .filter((word) => isContentWord(word) && word.length >= shortest)
        .sort((a, b) => inTitles.get(fold(a))! - inTitles.get(fold(b))!)
        .slice(0, 2);
    const two = rare(1);
    const long = rare(SHORTEST);
    if (two.length < 2 || long.length < 2 || paper.ids.length === 0) continue;
    const swap = next() < 0.5;
    const [first = '', second = ''] = swap ? [...long].reverse() : long;
    push('exact title', paper.title, paper.id);
    push('two distinctive words', two.join(' '), paper.id);
    push('beginning and a word', `${first.slice(0, Math.ceil(first.length * 0.6))} ${second}`, paper.id);
    push(
      'one typo',
      next() < 0.5 ? `${typo(first, next)} ${second}` : `${first} ${typo(second, next)}`,
      paper.id,
    );
    push('arXiv id', paper.ids[0], paper.id);
    push('three concepts of the abstract', concepts(paper), paper.id);
    push('question', question(paper), paper.id);
    const surname = paper.authors[0]?.split(' ').at(-1);
    push('surname and a word', surname && `${surname} ${first}`, paper.id);
  }

  const frequent = [...inTexts]
    .filter(
      ([stem, number]) =>
        isContentWord(stem) && stem.length >= SHORTEST && number >= FREQUENT * papers.length,
    )
    .map(([stem]) => stem);
  const written = new Map(
    papers.flatMap(({ abstract }) => wordsOf(abstract).map((word) => [stemOf(word), word])),
  );
  while (made[TOGETHER_NOWHERE]!.length < count / 10) {
    const four = [...new Set([drawn(frequent), drawn(frequent), drawn(frequent), drawn(frequent)])];
    if (four.length < 4 || texts.some((text) => four.every((stem) => text.has(stem)))) continue;
    push(TOGETHER_NOWHERE, four.map((stem) => written.get(stem)!.toLowerCase()).join(' '));
  }
  return made;

  /** Three words of the abstract that few papers have and the title has not. */
  function concepts({ title, abstract }: BenchPaper): string | undefined {
    const known = new Set(wordsOf(title).map(stemOf));
    const all = new Map<string, string>();
    for (const word of wordsOf(abstract)) {
      const stem = stemOf(word);
      const isConcept =
        isContentWord(word) && /^\p{L}+$/u.test(word) && word.length >= SHORTEST && !known.has(stem);
      if (isConcept && inTexts.get(stem)! <= Math.max(2, CONCEPT * papers.length)) all.set(stem, word);
    }
    if (all.size < 3) return undefined;
    const list = [...all.values()];
    return [0, 1, 2].map(() => list.splice(Math.floor(next() * list.length), 1)[0]).join(' ');
  }
}

/** What an abstract says its paper contributes, asked for as one asks a librarian. */
function question({ abstract }: BenchPaper): string | undefined {
  const [, verb, said] = CONTRIBUTION.exec(abstract.replace(/\s+/g, ' ')) ?? [];
  if (!verb || !said) return undefined;
  const words = said.trim().split(' ').slice(0, QUESTION);
  return words.filter((word) => isContentWord(word)).length < 3
    ? undefined
    : `is there a paper that ${verb.toLowerCase()}s ${words.join(' ')}?`;
}

/** How many of some lists have each word. */
function frequencies(lists: readonly Iterable<string>[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function wordsOf(title: string): string[] {
  return title.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A letter left out, put in, replaced or swapped with its neighbour, anywhere in the word. */
function typo(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const made = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  ][Math.floor(next() * 4)]!;
  return made.toLowerCase() === word.toLowerCase() ? typo(word, next) : made;
}
