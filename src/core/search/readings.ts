import type { Slot, Way } from './ways.ts';

/** One way to read a whole query: what Pagefind is asked. */
export interface Reading {
  readonly terms: string;
  readonly weight: number;
  /** The words of the query that it leaves out, as they were written. */
  readonly missing: readonly string[];
  /** In place of which words it asks for others. */
  readonly ways: readonly (readonly [written: string, way: Way])[];
}

/** So many searches may a query become in one go. */
const MOST_READINGS = 8;
const MOST_PARTIAL = 24;
/** Papers that have words of less weight than this, of all words' weight, have too little of what was asked for. */
const LEAST = 0.4;
/** Two words written together where the query parts them. */
const JOINED = 0.8;

/** The readings that have every word, nearest to the query first. */
export function readings(slots: readonly Slot[], fixed: readonly string[] = []): Reading[] {
  let all: Reading[] = [{ terms: fixed.join(' '), weight: 1, missing: [], ways: [] }];
  for (const { part, ways } of slots) {
    all = all
      .flatMap((reading) => ways.map((way) => withWay(reading, part.written, way)))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_READINGS);
  }
  return all;
}

/** The same with two neighbours written together: `data set`, `dataset`. */
export function joinedReadings(
  slots: readonly Slot[],
  fixed: readonly string[],
  isWord: (word: string) => boolean,
): Reading[] {
  return slots.slice(1).flatMap(({ part: second }, index) => {
    const { part: first } = slots[index]!;
    const joined = first.word + second.word;
    if (!isWord(joined)) return [];
    const way: Way = { terms: joined, weight: JOINED, kind: 'own' };
    const one: Slot = { part: first, papers: 1, isListed: true, ways: [way] };
    return readings([...slots.slice(0, index), one, ...slots.slice(index + 2)], fixed);
  });
}

/**
 * The readings that leave words out, those first that keep most of the query's weight: a rare word weighs more.
 * @param weigh of a word by how many papers have it
 */
export function partialReadings(
  slots: readonly Slot[],
  fixed: readonly string[],
  weigh: (slot: Slot) => number,
): Reading[] {
  const weights = slots.map(weigh);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kept: { slots: Slot[]; weight: number }[] = [];
  for (let set = 1; set < 2 ** slots.length - 1; set++) {
    const own = slots.filter((_, index) => (set >> index) & 1);
    const weight = weights.reduce((sum, each, index) => sum + ((set >> index) & 1 ? each : 0), 0);
    if (weight >= LEAST * total) kept.push({ slots: own, weight: weight / total });
  }
  return kept
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PARTIAL)
    .flatMap(({ slots: own }) => {
      const missing = slots.filter((slot) => !own.includes(slot)).map(({ part }) => part.written);
      return readings(own, fixed)
        .slice(0, 1)
        .map((reading) => ({ ...reading, missing }));
    });
}

function withWay({ terms, weight, missing, ways }: Reading, written: string, way: Way): Reading {
  return {
    terms: terms ? `${terms} ${way.terms}` : way.terms,
    weight: weight * way.weight,
    missing,
    ways: way.kind === 'own' ? ways : [...ways, [written, way]],
  };
}
