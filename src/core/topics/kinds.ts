import { compare } from '../compare.ts';
import { announced, called } from './announced.ts';
import { type AssignedTopic, createRanker, type ReadPaper } from './evidence.ts';
import { PhraseIndex, readText } from './phrases.ts';
import type { Kind, Phrase } from './taxonomy.ts';

/** What may follow the noun of an announced thing: its name. */
const NAME = /^\s+\S*[\p{Lu}\d]\S*$/u;

const NOTHING = readText('');

/** Makes a function that scores each kind of contribution in a paper, best first. */
export function createKindRanker(
  kinds: readonly Kind[],
): (paper: ReadPaper) => Pick<AssignedTopic, 'slug' | 'score' | 'phrases'>[] {
  const rank = createRanker(kinds);
  const rankTitle = createRanker(kinds.map((kind) => ({ ...kind, phrases: kind.title })));
  const rankAgainst = createRanker(kinds.map((kind) => ({ ...kind, phrases: kind.against, not: [] })));
  const announcements = createAnnouncements(kinds);
  return (paper) => {
    const scores = new Map<string, { score: number; phrases: string[] }>();
    const add = (slug: string, score: number, phrases: readonly string[]): void => {
      const known = scores.get(slug) ?? { score: 0, phrases: [] };
      scores.set(slug, { score: known.score + score, phrases: [...known.phrases, ...phrases] });
    };
    for (const { slug, score, phrases } of rank(paper)) add(slug, score, phrases);
    for (const { slug, score, phrases } of rankTitle({ ...paper, abstract: NOTHING }))
      add(slug, score, phrases);
    if (paper.title.text.includes('?'))
      for (const { slug, question } of kinds) if (question > 0) add(slug, question, ['?']);
    for (const { slug, score, text } of announcements(paper)) add(slug, score, [text]);
    for (const { slug, score } of rankAgainst(paper)) if (scores.has(slug)) add(slug, -score, []);
    return [...scores]
      .map(([slug, evidence]) => ({ slug, ...evidence }))
      .sort((a, b) => b.score - a.score || compare(a.slug, b.slug));
  };
}

/** Makes a function that finds what of each kind a paper announces: a thing by its longest phrase, a phrase once. */
function createAnnouncements(
  kinds: readonly Kind[],
): (paper: ReadPaper) => { slug: string; score: number; text: string }[] {
  const index = new PhraseIndex<{ slug: string; phrase?: Phrase }>();
  for (const { slug, announced: phrases, not } of kinds) {
    for (const phrase of phrases) index.add(phrase.text, { slug, phrase });
    for (const text of not) index.add(text, { slug });
  }
  return ({ title, abstract }) => {
    const found = new Map<Phrase, { slug: string; score: number; text: string }>();
    for (const thing of [...called(title.text), ...announced(abstract.text)]) {
      const heads = index
        .find(readText(thing))
        .filter(({ end }) => end === thing.length || NAME.test(thing.slice(end)));
      for (const [slug, [longest]] of Map.groupBy(heads, ({ value }) => value.slug))
        if (longest?.value.phrase)
          found.set(longest.value.phrase, { slug, score: longest.value.phrase.weight, text: thing });
    }
    return [...found.values()];
  };
}
