import { PhraseIndex } from './phrases.ts';
import type { Signals, Taxonomy } from './taxonomy.ts';

/** A paper stands under no more topics than this. */
export const MOST_TOPICS = 6;

/** What phrases are worth, by where they stand. A topic needs `ENOUGH`: one phrase, or several hints. */
const WORTH = {
  phrase: { title: 6, abstract: 3 },
  hint: { title: 2, abstract: 1 },
} as const;
const ENOUGH = 3;
/** What each further telling of a phrase adds, and up to how many tellings. */
const AGAIN = 1;
const MOST_AGAIN = 3;
/** A topic far behind the best one is an aside of the paper, not its subject. */
const ASIDE = 0.3;
/** How many near misses an unsorted paper names. */
const GUESSES = 3;

/** A topic a paper has, and why. */
export interface AssignedTopic {
  readonly slug: string;
  readonly score: number;
  /** As they stand in the paper, each once. */
  readonly phrases: readonly string[];
  readonly where: 'title' | 'abstract' | 'both';
  readonly by: 'rules' | 'neighbours' | 'pin';
}

/** What the rules say of a paper. */
export interface Assignment {
  /** Best first; the first is the primary one. */
  readonly topics: readonly AssignedTopic[];
  /** Kinds of contribution. */
  readonly kinds: readonly string[];
  /** For a paper without topics: those that came nearest. */
  readonly guesses: readonly string[];
}

/** A paper's text, plain. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

type Role = 'phrase' | 'hint' | 'not' | 'need';

interface Signal {
  readonly topic: number;
  readonly role: Role;
  readonly phrase: string;
}

interface Tally {
  score: number;
  told: Map<string, number>;
  phrases: string[];
  title: boolean;
  abstract: boolean;
  needed: boolean;
}

/** Makes a function that sorts papers by a taxonomy's rules. */
export function createClassifier({ topics, kinds }: Taxonomy): (paper: PaperText) => Assignment {
  const topicIndex = indexOf(topics);
  const kindIndex = indexOf(kinds);
  return (paper) => {
    const ranked = rank(topics, tallies(topicIndex, topics.length, paper));
    const best = ranked[0]?.score ?? 0;
    const assigned = ranked
      .filter(({ score }) => score >= ENOUGH && score >= best * ASIDE)
      .slice(0, MOST_TOPICS);
    const ofKind = rank(kinds, tallies(kindIndex, kinds.length, paper)).filter(
      ({ score }) => score >= ENOUGH,
    );
    return {
      topics: assigned,
      kinds: ofKind.map(({ slug }) => slug),
      guesses: assigned.length > 0 ? [] : ranked.slice(0, GUESSES).map(({ slug }) => slug),
    };
  };
}

function indexOf(all: readonly Signals[]): PhraseIndex<Signal> {
  const index = new PhraseIndex<Signal>();
  all.forEach(({ phrases, hints, not, needs }, topic) => {
    for (const phrase of phrases) index.add(phrase, { topic, role: 'phrase', phrase });
    for (const phrase of hints) index.add(phrase, { topic, role: 'hint', phrase });
    for (const phrase of not) index.add(phrase, { topic, role: 'not', phrase });
    for (const phrase of needs) index.add(phrase, { topic, role: 'need', phrase });
  });
  return index;
}

function tallies(
  index: PhraseIndex<Signal>,
  count: number,
  { title, abstract }: PaperText,
): (Tally | undefined)[] {
  const all: (Tally | undefined)[] = new Array<Tally | undefined>(count).fill(undefined);
  for (const place of ['title', 'abstract'] as const) {
    const text = place === 'title' ? title : abstract;
    const found = index.find(text);
    for (const match of found) {
      const { topic, role, phrase } = match.value;
      // "Dataset distillation" is no telling of "distillation": an excluding phrase hides what it contains.
      if (role === 'phrase' || role === 'hint')
        if (
          found.some(
            ({ value, start, end }) =>
              value.topic === topic && value.role === 'not' && start <= match.start && end >= match.end,
          )
        )
          continue;
      const tally = all[topic] ?? emptyTally();
      all[topic] = tally;
      if (role === 'need') tally.needed = true;
      else if (role !== 'not') {
        const times = (tally.told.get(phrase) ?? 0) + 1;
        tally.told.set(phrase, times);
        if (times === 1) tally.score += WORTH[role][place];
        else if (times <= MOST_AGAIN && role === 'phrase') tally.score += AGAIN;
        const shown = text.slice(match.start, match.end);
        if (!tally.phrases.some((known) => known.toLowerCase() === shown.toLowerCase()))
          tally.phrases.push(shown);
        tally[place] = true;
      }
    }
  }
  return all;
}

function emptyTally(): Tally {
  return { score: 0, told: new Map(), phrases: [], title: false, abstract: false, needed: false };
}

function rank(all: readonly Signals[], found: readonly (Tally | undefined)[]): AssignedTopic[] {
  return found
    .flatMap((tally, index): AssignedTopic[] => {
      const topic = all[index]!;
      if (!tally || tally.score === 0 || (topic.needs.length > 0 && !tally.needed)) return [];
      const where = tally.title && tally.abstract ? 'both' : tally.title ? 'title' : 'abstract';
      return [{ slug: topic.slug, score: tally.score, phrases: tally.phrases, where, by: 'rules' }];
    })
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
}

/** What the owner has pinned comes first, and what they have taken away goes. */
export function applyPins(
  assignment: Assignment,
  { pin = [], unpin = [] }: { pin?: readonly string[]; unpin?: readonly string[] },
): Assignment {
  if (pin.length === 0 && unpin.length === 0) return assignment;
  const ruled = new Map(assignment.topics.map((topic) => [topic.slug, topic]));
  const pinned = pin.map(
    (slug): AssignedTopic => ({
      score: 0,
      phrases: [],
      where: 'abstract',
      ...ruled.get(slug),
      slug,
      by: 'pin',
    }),
  );
  const others = assignment.topics.filter(({ slug }) => !pin.includes(slug) && !unpin.includes(slug));
  return { ...assignment, topics: [...pinned, ...others].slice(0, Math.max(MOST_TOPICS, pin.length)) };
}
