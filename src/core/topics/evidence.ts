import { compare } from '../compare.ts';
import { type Match, PhraseIndex, type ReadText, readText } from './phrases.ts';
import type { Phrase, Signals } from './taxonomy.ts';
import { type Signal, telling } from './telling.ts';

/** A phrase counts this often for standing in the title. */
const TITLE = 2;
/** What each further telling of a phrase adds to its weight, and how many tellings do. */
const AGAIN = 0.2;
const MOST_AGAIN = 3;
/** Each phrase adds this much of what the one before it added: ten ways to say the same are not ten subjects. */
const FADE = 0.9;
/** Hints alone, however many, come to no more. */
const MOST_HINTS = 1;
/** What a paper needs or must not have is told more often than once, or in the title. */
const IN_PASSING = 1;

/** A paper's text, plain. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** Where the phrases stand; without phrases, whether similar papers or the owner put the paper there. */
export type Where = 'title' | 'abstract' | 'both' | 'neighbours' | 'pin';

/** A topic a paper has, and why. */
export interface AssignedTopic {
  readonly slug: string;
  readonly score: number;
  /** As they stand in the paper, each once. */
  readonly phrases: readonly string[];
  readonly where: Where;
}

/** How often a phrase stands in a paper, and what that is worth. */
interface Telling {
  times: number;
  worth: number;
}

/** What speaks for an entry in one paper. */
interface Tally {
  /** What each phrase has told. */
  readonly told: Map<Phrase, Telling>;
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

/** Makes a function that tells what speaks for each entry in a paper, strongest first. */
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
      for (const match of telling(index.find(paper[place]))) tell(tallies, match, paper[place].text, place);
    return [...tallies]
      .flatMap(([entry, tally]): AssignedTopic[] => {
        const { slug, needs } = entries[entry]!;
        const score = together(tally) + Math.min(tally.hints, MOST_HINTS);
        if (score === 0 || (needs.length > 0 && tally.needs <= IN_PASSING)) return [];
        if (tally.unless > IN_PASSING) return [];
        const where = tally.places.size === 2 ? 'both' : [...tally.places][0]!;
        return [{ slug, score, phrases: [...tally.shown.values()], where }];
      })
      .sort((a, b) => b.score - a.score || compare(a.slug, b.slug));
  };
}

function tell(
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
  const telling = tally.told.get(role) ?? { times: 0, worth: 0 };
  tally.told.set(role, telling);
  const worth = role.weight * worthOf(telling.times++, place);
  if (role.hint) tally.hints += worth;
  else telling.worth += worth;
  const words = text.slice(start, end);
  const key = words.toLowerCase();
  if (!tally.shown.has(key)) tally.shown.set(key, words);
  tally.places.add(place);
}

/** What one more telling of a phrase is worth, told so many times before. */
function worthOf(before: number, place: 'title' | 'abstract'): number {
  if (before === 0) return place === 'title' ? TITLE : 1;
  return before <= MOST_AGAIN ? AGAIN : 0;
}

/** What all phrases come to, the strongest counting in full. */
function together({ told }: Tally): number {
  const worths = [...told.values()].map(({ worth }) => worth).sort((a, b) => b - a);
  return worths.reduce((sum, worth, place) => sum + worth * FADE ** place, 0);
}

function newTally(): Tally {
  return { hints: 0, needs: 0, unless: 0, told: new Map(), shown: new Map(), places: new Set() };
}
