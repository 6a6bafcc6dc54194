import { expect, test } from 'vitest';
import { newSince, readSaved, seen } from '../../../src/core/search/saved.ts';
import { readState, writeState } from '../../../src/core/search/state.ts';

test('new are later papers, and those that came to the last day since', () => {
  const saved = seen('?q=x', ['2025-07-30', '2025-07-30', '2025-07-01']);
  expect(newSince(saved, ['2025-07-30', '2025-07-30', '2025-07-01'])).toBe(0);
  expect(newSince(saved, ['2025-08-01', '2025-07-30', '2025-07-30', '2025-07-30', '2025-07-01'])).toBe(2);
  expect(newSince(seen('?q=x', []), ['2025-08-01'])).toBe(1);
});

test('what a browser kept may be anything', () => {
  for (const text of [
    null,
    '',
    '{',
    '7',
    '[null, 1, {"query": 1}]',
    '[{"query":"javascript:x","day":"","ofDay":0}]',
  ])
    expect(readSaved(text)).toEqual([]);
  expect(readSaved(JSON.stringify([seen('?q=x', [])]))).toEqual([seen('?q=x', [])]);
});

test('an address holds the whole search', () => {
  for (const query of ['', '?q=a+b', '?q=%22x%22&topic=kd&kind=survey&year=2025&has=code&sort=date'])
    expect(writeState(readState(query))).toBe(query);
  expect(writeState(readState('?q=++&sort=other&unknown=1'))).toBe('');
});
