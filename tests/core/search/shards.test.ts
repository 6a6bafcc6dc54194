import { expect, test } from 'vitest';
import { addUp, partition, wordsOfShard } from '../../../src/core/search/shards.ts';
import { indexOf, record } from './index-of.ts';

const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);
const year = months.flatMap((month) =>
  Array.from({ length: 1000 }, (_, number) =>
    record(`${month}-${number}`, `Paper ${number}`, {
      date: `${month}-${String((number % 28) + 1).padStart(2, '0')}`,
    }),
  ),
);

test('shards are of whole months, newest first, each paper in one', () => {
  const shards = partition(year);
  expect(shards.map((shard) => shard.length)).toEqual([3000, 9000]);
  expect(shards[0]![0]!.date).toBe('2024-12-28');
  expect(shards[1]!.at(-1)!.date).toBe('2024-01-01');
});

test('a new digest changes the newest shard alone', () => {
  const before = partition(year);
  const after = partition([...year, record('new', 'New', { date: '2024-12-31' })]);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(after[0]).toHaveLength(before[0]!.length + 1);
});

test('the order in which papers come does not matter, nor that one comes twice', () => {
  const shards = partition([...year, ...year].reverse());
  expect(shards).toEqual(partition(year));
});

test('words of titles, of two abstracts and of names are worth suggesting; in a small library every word', () => {
  const abstracts = Array.from({ length: 1000 }, (_, number) => `lonely${number} common`);
  const many = abstracts.map((abstract, number) =>
    record(`p${number}`, number === 0 ? 'Title' : '', {
      abstract,
      authors: number === 0 ? ['Ada Byron'] : [],
    }),
  );
  expect(wordsOfShard(many)).toEqual([
    ['common', 1000],
    ['title', 1],
    ['ɴada', 1],
    ['ɴbyron', 1],
  ]);
  expect(wordsOfShard(many.slice(0, 1)).map(([word]) => word)).toContain('lonely0');
  expect(addUp([[['a', 1]], [['a', 2]]])).toEqual(new Map([['a', 3]]));
});

test('papers of several shards are found together', async () => {
  const own = ['2025', '2024'].map((date) => [record(date, 'Moths', { date: `${date}-01-01` })]);
  const { search } = await indexOf(own);
  const answer = await search.ask({ text: 'moths', order: 'date' });
  expect(await search.days(answer!.papers)).toEqual(['2025-01-01', '2024-01-01']);
});

test('an index without papers answers all the same', async () => {
  const { search } = await indexOf([]);
  expect((await search.ask({ text: 'anything' }))?.papers).toEqual([]);
});
