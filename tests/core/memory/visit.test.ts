import { expect, test } from 'vitest';
import type { FirstSeen } from '../../../src/core/memory/first-seen.ts';
import { firstSeen } from '../../../src/core/memory/first-seen.ts';
import { begin, beginsVisit, goOn, readVisit } from '../../../src/core/memory/visit.ts';
import type { Paper } from '../../../src/core/paper.ts';

const HOUR = 3_600_000;
const site = (...digests: [slug: string, ...papers: (readonly [number, ...number[]])[]][]): FirstSeen => ({
  topics: ['agents', 'vision'],
  digests: digests.map(([slug, ...papers]) => ({ slug, papers })),
});
const monday = site(['monday', [1, 0], [2, 1]]);

test('on the first visit nothing is new', () => {
  expect(begin(undefined, monday, 0)).toEqual({
    at: 0,
    known: new Map([['monday', 2]]),
    fresh: new Map(),
    topics: new Map(),
  });
});

test('a visit goes on until a pause', () => {
  const visit = begin(undefined, monday, 0);
  expect(beginsVisit(undefined, 0)).toBe(true);
  expect(beginsVisit(visit, HOUR / 4)).toBe(false);
  expect(beginsVisit(goOn(visit, HOUR / 4), HOUR / 2)).toBe(false);
  expect(beginsVisit(visit, HOUR)).toBe(true);
});

test('what came since is new by digest and by topic, and is no longer at the visit after', () => {
  const first = begin(undefined, monday, 0);
  const tuesday = site(['tuesday', [1, 0, 1], [2, 0]], ['monday', [1, 0], [2, 1]]);
  const second = begin(first, tuesday, HOUR);
  expect(second.fresh).toEqual(new Map([['tuesday', { after: 0, papers: 2 }]]));
  expect(second.topics).toEqual(
    new Map([
      ['agents', 2],
      ['vision', 1],
    ]),
  );
  expect(begin(second, tuesday, 2 * HOUR).fresh.size).toBe(0);
});

test('a digest that grew has new papers after its last known place', () => {
  const second = begin(begin(undefined, monday, 0), site(['monday', [1, 0], [2, 1], [3, 1]]), HOUR);
  expect(second.fresh).toEqual(new Map([['monday', { after: 2, papers: 1 }]]));
  expect(second.topics).toEqual(new Map([['vision', 1]]));
});

test('an old digest added late is new; one older than any known is not', () => {
  const known = begin(undefined, site(['wednesday', [1]], ['monday', [1]]), 0);
  const now = site(['wednesday', [1]], ['tuesday', [1]], ['monday', [1]], ['sunday', [1]]);
  expect([...begin(known, now, HOUR).fresh.keys()]).toEqual(['tuesday']);
});

test('after a long absence everything listed is new', () => {
  expect([
    ...begin(begin(undefined, monday, 0), site(['may', [1]], ['april', [1]]), HOUR).fresh.keys(),
  ]).toEqual(['may', 'april']);
});

test('the site lists a paper under the digest that had it first, with its topics', () => {
  const paper = (digest: string, position: number, ...tags: string[]) =>
    ({ digests: [{ digest, date: '2025-01-01', position }], tags }) as unknown as Paper;
  const old = paper('monday', 2, 'vision');
  const list = firstSeen([
    { slug: 'tuesday', papers: [paper('tuesday', 1, 'agents', 'vision'), old] },
    { slug: 'monday', papers: [old] },
  ]);
  expect(list).toEqual({
    topics: ['agents', 'vision'],
    digests: [
      { slug: 'tuesday', papers: [[1, 0, 1]] },
      { slug: 'monday', papers: [[2, 1]] },
    ],
  });
});

test('a large site lists its newest papers only', () => {
  const digest = (slug: string) => ({
    slug,
    papers: Array.from({ length: 2000 }, (_, index) => ({
      digests: [{ digest: slug, date: '2025-01-01', position: index + 1 }],
      tags: [],
    })) as unknown as Paper[],
  });
  const list = firstSeen(Array.from({ length: 50 }, (_, index) => digest(String(index))));
  expect(list.digests).toHaveLength(30);
  expect(list.digests.reduce((sum, { papers }) => sum + papers.length, 0)).toBe(2000);
});

test('a kept visit is read as it is, and what is none as no visit', () => {
  const visit = begin(undefined, { topics: [], digests: [] }, 1);
  expect(readVisit(visit)).toBe(visit);
  for (const none of [undefined, null, 'visit', {}, { ...visit, known: {} }, { ...visit, at: '1' }])
    expect(readVisit(none)).toBeUndefined();
});
