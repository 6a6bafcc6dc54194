import { compare } from '../compare.ts';
import { longestMatches, type Signal } from './longest-match.ts';
import { type Match, PhraseIndex, type ReadText, readText } from './phrases.ts';
import type { Phrase, Signals } from './taxonomy.ts';

/** A phrase counts this often for standing in the title. */
const TITLE = 2;
/** What each repetition of a phrase adds to its weight, and how many repetitions do. */
const AGAIN = 0.2;
const MOST_AGAIN = 3;
/** Each phrase adds this share of what the one before it added: ten synonyms are not ten subjects. */
const FADE = 0.9;
/** Hints alone, however many, come to no more. */
const MOST_HINTS = 1;
/** What a paper needs or must not have counts where it is there more often than once, or in the title. */
const IN_PASSING = 1;

/** A paper's text, plain. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** Where the phrases are; without phrases, whether similar papers or the owner put the paper there. */
export type Where = 'title' | 'abstract' | 'both' | 'neighbours' | 'pin';

/** A topic a paper has, and why. */
export interface AssignedTopic {
  readonly slug: string;
  readonly score: number;
  /** As the paper writes them, each once. */
  readonly phrases: readonly string[];
  readonly where: Where;
}

/** How often a paper has a phrase, and what that scores. */
interface Occurrences {
  times: number;
  score: number;
}

/** What was found for an entry in one paper. */
interface Tally {
  readonly found: Map<Phrase, Occurrences>;
  hints: number;
  needs: number;
  unless: number;
  readonly shown: Map<string, string>;
  readonly places: Set<'title' | 'abstract'>;
}

/** A paper's text, taken into words. */
export type ReadPaper = Readonly<Record<keyof PaperText, ReadText>>;

/** Takes a paper into words, once for all rankers. */
export function readPaper({ title, abstract }: PaperText): ReadPaper {
  return { title: readText(title), abstract: readText(abstract) };
}

/** Makes a function that scores each entry in a paper and names the phrases that matched, best first. */
export function createRanker(entries: readonly Signals[]): (paper: ReadPaper) => AssignedTopic[] {
  const index = new PhraseIndex<Signal>();
  entries.forEach(({ phrases, not, needs, unless }, entry) => {
    for (const phrase of phrases) index.add(phrase.text, { entry, role: phrase });
    for (const text of not) index.add(text, { entry, role: 'not' });
    for (const text of needs) index.add(text, { entry, role: 'need' });
    for (const text of unless) index.add(text, { entry, role: 'unless' });
  });
  return (paper) => {
    const tallies = new Map<number, Tally>();
    for (const place of ['title', 'abstract'] as const)
      for (const match of longestMatches(index.find(paper[place])))
        countMatch(tallies, match, paper[place].text, place);
    return [...tallies]
      .flatMap(([entry, tally]): AssignedTopic[] => {
        const { slug, needs } = entries[entry]!;
        const score = totalScore(tally) + Math.min(tally.hints, MOST_HINTS);
        if (score === 0 || (needs.length > 0 && tally.needs <= IN_PASSING)) return [];
        if (tally.unless > IN_PASSING) return [];
        const where = tally.places.size === 2 ? 'both' : [...tally.places][0]!;
        return [{ slug, score, phrases: [...tally.shown.values()], where }];
      })
      .sort((a, b) => b.score - a.score || compare(a.slug, b.slug));
  };
}

function countMatch(
  tallies: Map<number, Tally>,
  { value: { entry, role }, start, end }: Match<Signal>,
  text: string,
  place: 'title' | 'abstract',
): void {
  const tally = tallies.get(entry) ?? newTally();
  tallies.set(entry, tally);
  if (role === 'not') return;
  if (role === 'need' || role === 'unless') {
    tally[role === 'need' ? 'needs' : 'unless'] += place === 'title' ? TITLE : 1;
    return;
  }
  const occurrences = tally.found.get(role) ?? { times: 0, score: 0 };
  tally.found.set(role, occurrences);
  const score = role.weight * scoreOf(occurrences.times++, place);
  if (role.hint) tally.hints += score;
  else occurrences.score += score;
  const words = text.slice(start, end);
  const key = words.toLowerCase();
  if (!tally.shown.has(key)) tally.shown.set(key, words);
  tally.places.add(place);
}

/** What one more occurrence of a phrase scores, after so many before it. */
function scoreOf(before: number, place: 'title' | 'abstract'): number {
  if (before === 0) return place === 'title' ? TITLE : 1;
  return before <= MOST_AGAIN ? AGAIN : 0;
}

/** The score of all phrases together, of which the strongest counts in full. */
function totalScore({ found }: Tally): number {
  const scores = [...found.values()].map(({ score }) => score).sort((a, b) => b - a);
  return scores.reduce((sum, score, place) => sum + score * FADE ** place, 0);
}

function newTally(): Tally {
  return { hints: 0, needs: 0, unless: 0, found: new Map(), shown: new Map(), places: new Set() };
}
