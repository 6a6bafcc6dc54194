import { expect, test } from 'vitest';
import { type Entry, turnFlag } from '../../../src/core/memory/entry.ts';
import { readMemory, writeMemory } from '../../../src/core/memory/file.ts';
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
    /saved of entry 1/,
  ],
  [
    'with a broken time',
    file((json) => ((json['entries'] as object[])[0] = { id: 'x', facts, read: { on: true, at: 1e300 } })),
    /read of entry 1/,
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
    /note of entry 1/,
  ],
  [
    'with a broken day',
    file((json) => ((json['entries'] as object[])[0] = { id: 'x', facts: { ...facts, date: 'today' } })),
    /its day/,
  ],
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
