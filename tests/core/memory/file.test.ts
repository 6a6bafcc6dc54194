import { describe, expect, test } from 'vitest';
import { type Entry, turnFlag } from '../../../src/core/memory/entry.ts';
import { mergeMemories, readMemory, writeMemory, writeUnreadable } from '../../../src/core/memory/file.ts';
import { annotate } from './annotate.ts';

const facts = { title: 'T <b>&', date: '2025-07-30', text: 'We.', topics: ['Agents'] };
const entries: Entry[] = [
  annotate(turnFlag({ id: 'b', facts }, 'saved', true, 1), 'note\n\nmore', 2),
  turnFlag({ id: 'a', facts: { ...facts, date: '' } }, 'read', true, 3),
];
const file = (change: (json: { [key: string]: unknown }) => void): string => {
  const json = JSON.parse(writeMemory(entries));
  change(json);
  return JSON.stringify(json);
};

test('what is written is read back whole, in the order of ids', () => {
  expect(readMemory(writeMemory(entries))).toEqual([entries[1], entries[0]]);
  expect(writeMemory(entries)).toBe(writeMemory([...entries].reverse()));
});

test.each([
  ['cut off', writeMemory(entries).slice(0, -20), /cut off/],
  ['another program’s', '{"items": []}', /not a library/],
  ['no object', '[1]', /not a library/],
  ['of the future', file((json) => (json['version'] = 2)), /version 2/],
  ['without a version', file((json) => delete json['version']), /no version/],
  ['without entries', file((json) => delete json['entries']), /no entries/],
  [
    'with an address for an id',
    file((json) => ((json['entries'] as { id: string }[])[0]!.id = '../x')),
    /no id/,
  ],
  [
    'with an entry twice',
    file((json) => (json['entries'] as object[]).push((json['entries'] as object[])[0]!)),
    /twice/,
  ],
  [
    'with a broken flag',
    file((json) => ((json['entries'] as object[])[0] = { id: 'x', facts, saved: { on: 1, at: 1 } })),
    /entry 1 \(x\): “saved” is neither/,
  ],
  [
    'with a broken time',
    file((json) => ((json['entries'] as object[])[0] = { id: 'x', facts, read: { on: true, at: 1e300 } })),
    /entry 1 \(x\): the time of “read”/,
  ],
  [
    'with a broken note',
    file(
      (json) =>
        ((json['entries'] as object[])[0] = {
          id: 'x',
          facts,
          note: { wordings: [{ at: 1 }], replaced: [] },
        }),
    ),
    /entry 1 \(x\): its note/,
  ],
  [
    'with a broken day',
    file((json) => ((json['entries'] as object[])[0] = { id: 'x', facts: { ...facts, date: 'today' } })),
    /its day/,
  ],
  [
    'with the largest time a number can be',
    file(
      (json) =>
        ((json['entries'] as object[])[0] = { id: 'x', facts, read: { on: true, at: 9007199254740991 } }),
    ),
    /not between 1970 and 2099/,
  ],
  [
    'with a note no reader writes',
    file(
      (json) =>
        ((json['entries'] as object[])[0] = {
          id: 'x',
          facts,
          note: { wordings: [{ text: 'N'.repeat(100_001), at: 1 }], replaced: [] },
        }),
    ),
    /longer than 100000 characters/,
  ],
  [
    'with too many entries',
    file((json) => (json['entries'] = Array.from({ length: 20_001 }, (_, at) => ({ id: `x-${at}`, facts })))),
    /at most 20000 papers/,
  ],
  ['that is too large', ' '.repeat(20_000_001), /larger than 20 MB/],
])('a file %s is refused with its fault', (_, text, fault) => {
  expect(() => readMemory(text)).toThrow(fault);
  expect(() => readMemory(text)).toThrow(/Nothing was changed/);
});

test('what an entry holds beyond what is known stays out', () => {
  const text = file((json) =>
    Object.assign((json['entries'] as object[])[0]!, { evil: true, __proto__: { x: 1 } }),
  );
  expect(readMemory(text)[0]).toEqual(entries[1]);
});

test('a title, a text and topics that are too long are shortened, between characters', () => {
  const long = {
    ...facts,
    title: '😀'.repeat(100_000),
    text: 'N'.repeat(100_000),
    topics: Array(99).fill('t'),
  };
  const [entry] = readMemory(file((json) => (json['entries'] = [{ id: 'x', facts: long }])));
  expect(entry?.facts.title).toBe(`${'😀'.repeat(249)}…`);
  expect(entry?.facts.text).toHaveLength(2_000);
  expect(entry?.facts.topics).toHaveLength(20);
});

describe('merging a file in', () => {
  const saved = (id: string): Entry => turnFlag({ id, facts }, 'saved', true, 1);

  test('gives an entry for each of the file’s, with what was here', () => {
    const merged = mergeMemories(
      [turnFlag({ id: 'a', facts }, 'read', true, 1), saved('z')],
      [saved('a'), saved('b')],
    );
    expect(merged.map(({ id, read }) => [id, read?.on])).toEqual([
      ['a', true],
      ['b', undefined],
    ]);
  });

  test('is refused where a note would be longer than a note may be', () => {
    const half = (at: number): Entry => annotate(saved('a'), `${at}`.repeat(60_000), at);
    expect(() => mergeMemories([half(1)], [half(2)])).toThrow(/both together .* longer than/);
  });

  test('is refused where there would be more papers than a library may have', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => saved(`a-${at}`));
    expect(() => mergeMemories(many, [saved('b')])).toThrow(/at most 20000/);
  });

  test('is refused where the export would be larger than an import may be', () => {
    const large = (name: string): Entry[] =>
      Array.from({ length: 101 }, (_, at) => annotate(saved(`${name}-${at}`), 'N'.repeat(99_000), 1));
    expect(mergeMemories([], large('a'))).toHaveLength(101);
    expect(() => mergeMemories(large('a'), large('b'))).toThrow(/larger than 20 MB/);
  });
});

test('what could not be read is written as it is, as far as JSON can say it', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const text = writeUnreadable([{ id: 'x', note: 'mine' }, 1n, undefined, circle]);
  expect(JSON.parse(text)).toEqual([{ id: 'x', note: 'mine' }, '1', 'undefined', '[object Object]']);
});
