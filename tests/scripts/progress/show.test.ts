import { expect, test } from 'vitest';
import { progressOn } from '../../../scripts/lib/progress/show.ts';

/** A screen that keeps what is written, and a clock that a test sets. Seconds. */
function watched(screen: { isTTY?: boolean; columns?: number }) {
  let now = 0;
  const written: string[] = [];
  const display = progressOn({ ...screen, write: (text) => written.push(text) }, () => now * 1000);
  return {
    ...display,
    /** What is written as the clock comes to a second. */
    at(second: number, act: () => void): string[] {
      now = second;
      act();
      return written.splice(0);
    },
  };
}

const reading = (done: number) => ({ what: 'reading digests', done, total: 40 });

test('a terminal shows a line at once, writes it over, and has none at the end', () => {
  const { show, end, at } = watched({ isTTY: true, columns: 40 });
  expect(at(0, () => show(reading(0)))).toEqual(['\r\u001b[Kreading digests [.............] 0 of 40']);
  expect(at(0.05, () => show(reading(1)))).toEqual([]);
  expect(at(1, () => show(reading(20)))).toEqual(['\r\u001b[Kreading digests [######......] 20 of 40']);
  expect(at(1.01, () => show({ what: 'sorting 9 papers' }))).toEqual(['\r\u001b[Ksorting 9 papers']);
  expect(at(2, end)).toEqual(['\r\u001b[K']);
  expect(at(3, end)).toEqual([]);
});

test('a terminal shows how time passes when nothing is told', () => {
  const { show, tick, at } = watched({ isTTY: true });
  at(0, () => show({ what: 'sorting 9 papers' }));
  expect(at(4, tick)).toEqual(['\r\u001b[Ksorting 9 papers, 4 s so far']);
});

test('the time left is told once the pace is known', () => {
  const { show, at } = watched({ isTTY: true });
  const lines = Array.from({ length: 21 }, (_, second) => at(second, () => show(reading(second))).join());
  expect(lines[1]).not.toContain('left');
  expect(lines[20]).toContain('20 of 40, 20 s left');
});

test('new work has a pace of its own', () => {
  const { show, at } = watched({ isTTY: true });
  for (let second = 0; second < 9; second++) at(second, () => show(reading(second)));
  expect(at(9, () => show({ what: 'writing pages', done: 0, total: 9 })).join()).not.toContain('left');
});

test('a terminal without a width is taken for one of 80 columns', () => {
  const { show, at } = watched({ isTTY: true, columns: 0 });
  expect(at(0, () => show(reading(0)))[0]).toHaveLength('\r\u001b[K'.length + 79);
});

test('elsewhere a line is written every ten seconds', () => {
  const { show, tick, at } = watched({});
  const told = Array.from({ length: 26 }, (_, second) => at(second, () => show(reading(second)))).flat();
  expect(told).toEqual(['reading digests: 10 of 40, 30 s left\n', 'reading digests: 20 of 40, 20 s left\n']);
  expect(at(31, () => show({ what: 'sorting 9 papers' }))).toEqual(['sorting 9 papers\n']);
  expect(at(40.9, tick)).toEqual([]);
  expect(at(41, tick)).toEqual(['sorting 9 papers, 10 s so far\n']);
});

test('elsewhere nothing is written of a run shorter than ten seconds', () => {
  const { show, tick, end, at } = watched({});
  for (const start of [100, 200]) {
    expect(at(start, () => show(reading(0)))).toEqual([]);
    expect(at(start + 9.9, tick)).toEqual([]);
    expect(at(start + 9.9, end)).toEqual([]);
  }
  expect(at(300, tick)).toEqual([]);
});
