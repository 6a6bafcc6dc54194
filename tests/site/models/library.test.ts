import { expect, test } from 'vitest';
import { UNDATED } from '../../../src/core/paper.ts';
import { libraryOf, listedIn } from './library-of.ts';

const ids = (papers: readonly { readonly id: string }[]): string[] => papers.map(({ id }) => id);

test('papers stand newest first, as their digest lists them, and those without a day last', () => {
  const { papers } = libraryOf([
    { id: 'by-hand', date: UNDATED },
    { id: 'second', date: '2025-07-30', digests: [listedIn('2025-07-30', 2)] },
    { id: 'newer', date: '2025-08-01', digests: [listedIn('2025-08-01', 1)] },
    { id: 'first', date: '2025-07-30', digests: [listedIn('2025-07-30', 1)] },
  ]);
  expect(ids(papers)).toEqual(['newer', 'first', 'second', 'by-hand']);
});

test('the order of the files changes nothing', () => {
  const sketches = ['a', 'b', 'c'].map((id, index) => ({ id, digests: [listedIn('2025-07-30', index + 1)] }));
  expect(libraryOf(sketches)).toEqual(libraryOf(sketches.toReversed()));
});

test('a paper without tags is sorted by the rules; one with tags stays where its owner put it', () => {
  const text = { title: 'An invasive species in wet meadows', abstract: 'We follow a non-native grass.' };
  const { papers } = libraryOf([
    { id: 'untagged', ...text },
    { id: 'unsorted', tags: [], ...text },
  ]);
  const [untagged, unsorted] = ['untagged', 'unsorted'].map((id) => papers.find((paper) => paper.id === id)!);
  expect(untagged?.tags.length).toBeGreaterThan(0);
  expect(unsorted?.tags).toEqual([]);
});

test('a tag that no topic has is left out', () => {
  expect(libraryOf([{ id: 'a', tags: ['no-such-topic'] }]).papers[0]?.tags).toEqual([]);
});

test('a digest without a day in its name is dated by the first paper it lists', () => {
  const digests = (position: number, date: string) => [{ digest: 'birds', date, position }];
  const library = libraryOf([
    { id: 'a', digests: digests(1, '2025-03-02') },
    { id: 'b', digests: digests(2, '2025-03-01') },
  ]);
  expect(library.digests).toMatchObject([{ slug: 'birds', name: 'Birds', date: '2025-03-01' }]);
});

test('a digest whose file is gone has no page, and its papers stay', () => {
  const library = libraryOf([{ id: 'a', digests: [listedIn('2025-07-30', 1)] }], { digests: [] });
  expect(library.digests).toEqual([]);
  expect(ids(library.papers)).toEqual(['a']);
});
