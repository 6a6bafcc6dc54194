import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LATEST, MOST } from '../../../src/core/memory/bounds.ts';
import { checkEntry } from '../../../src/core/memory/check.ts';
import { type Entry, turnFlag } from '../../../src/core/memory/entry.ts';
import { mergeMemories, readMemory, writeMemory } from '../../../src/core/memory/file.ts';
import { annotate } from './annotate.ts';

const NOW = Date.UTC(2026, 0);

/** Mostly what a reader's library has, and now and then what none has. */
const seldom = <T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ arbitrary: usual, weight: 40 }, { arbitrary: odd, weight: 1 });
const anything = fc.constantFrom(null, -1, 1.5, true, '', [], {}, '2025', 9007199254740991, 1e300);
const long = fc
  .tuple(
    fc.constantFrom('N', '😀', 'é\u0301', ' ', '\n', '\u0000', '\uD800', '<b>', '\u202E'),
    fc.nat(30_000),
  )
  .map(([letters, times]) => letters.repeat(times));
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), long);
const time = seldom(
  fc.oneof(fc.nat(9), fc.integer({ min: 0, max: NOW }), fc.integer({ min: LATEST - 3, max: LATEST })),
  fc.oneof(anything, fc.integer({ min: LATEST + 1, max: Number.MAX_SAFE_INTEGER })),
);
const times = fc.oneof(
  fc.array(time, { maxLength: 5 }),
  fc.nat(3_000).map((count) => Array.from({ length: count }, (_, at) => LATEST - at)),
);
const flag = seldom(fc.record({ on: seldom(fc.boolean(), anything), at: time }), anything);
const wording = fc.record({ text: seldom(text, anything), at: time });
const note = seldom(fc.record({ wordings: fc.array(wording, { maxLength: 4 }), replaced: times }), anything);
const facts = fc.record({
  title: seldom(text, anything),
  date: seldom(fc.constantFrom('', '2025-07-30', '9999-99-99', '0000-00-00'), anything),
  text: seldom(text, anything),
  topics: seldom(
    fc.oneof(
      fc.array(text, { maxLength: 3 }),
      fc.nat(5_000).map((count) => Array<string>(count).fill('topic')),
    ),
    anything,
  ),
});
const entry = fc.record(
  {
    id: seldom(fc.stringMatching(/^[a-z0-9-]{1,80}$/), fc.constantFrom('__proto__', '../x', 'A', '', 1)),
    facts: seldom(facts, anything),
    saved: flag,
    read: flag,
    note,
    other: text,
  },
  { requiredKeys: ['id', 'facts'] },
);
const entries = fc.oneof(
  { arbitrary: fc.array(entry, { maxLength: 4 }), weight: 20 },
  // One entry over and over, up to more than a library or its file may hold.
  {
    arbitrary: fc.tuple(entry, fc.integer({ min: 15_000, max: 25_000 })).map(([one, count]) => {
      const fit = Math.ceil(21_000_000 / JSON.stringify(one).length);
      return Array.from({ length: Math.min(count, fit) }, (_, at) => ({ ...one, id: `many-${at}` }));
    }),
    weight: 1,
  },
);
const files = seldom(
  entries.map((all) => JSON.stringify({ format: 'carrel-library', version: 1, entries: all })),
  fc.constantFrom(
    '',
    '[]',
    `${'['.repeat(1_000_000)}`,
    '{"format":"carrel-library","version":1,"entries":{}}',
  ),
);

test('of two hundred hostile imports each is refused, or is bounded, can be lived with, and comes back the same', () => {
  const own = annotate(
    turnFlag({ id: 'own', facts: { title: 'Mine', date: '', text: '', topics: [] } }, 'saved', true, 1),
    'Mine',
    2,
  );
  const outcomes = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(files, (file) => {
      const taken = attempt(() => mergeMemories([own], readMemory(file)));
      outcomes[taken ? 'accepted' : 'refused'] += 1;
      if (!taken) return;
      for (const one of taken) expectBounded(one);
      const whole = [own, ...taken.filter(({ id }) => id !== own.id)];
      const written = writeMemory(whole);
      const again = readMemory(written);
      expect(writeMemory(again)).toBe(written);
      expect(writeMemory(mergeMemories(again, again))).toBe(written);
      // And what the reader does with it can be exported as well.
      for (const one of taken.slice(0, 5)) {
        const off = turnFlag(turnFlag(one, 'saved', false, NOW), 'read', true, NOW);
        const after = annotate(annotate(off, 'First', NOW), 'Second', NOW);
        expect(checkEntry(after)).toEqual(after);
        expect(after.note?.wordings.map(({ text }) => text)).toEqual(['Second']);
      }
    }),
    { seed: 20250730, numRuns: 200 },
  );
  expect(outcomes.accepted).toBeGreaterThan(50);
  expect(outcomes.refused).toBeGreaterThan(50);
});

/** What a page draws of an entry, and what it does for one, grow with these. */
function expectBounded({ facts, note, saved, read }: Entry): void {
  expect(facts.title.length).toBeLessThanOrEqual(MOST.title);
  expect(facts.text.length).toBeLessThanOrEqual(MOST.text);
  expect(facts.topics.length).toBeLessThanOrEqual(MOST.topics);
  for (const topic of facts.topics) expect(topic.length).toBeLessThanOrEqual(MOST.topic);
  const { wordings = [], replaced = [] } = note ?? {};
  expect(wordings.length).toBeLessThanOrEqual(MOST.wordings);
  expect(wordings.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(MOST.note);
  expect(replaced.length).toBeLessThanOrEqual(MOST.replaced);
  for (const at of [saved?.at ?? 0, read?.at ?? 0, ...replaced]) expect(at).toBeLessThanOrEqual(LATEST);
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
