import { expect, test } from 'vitest';
import { writeShard } from '../../../src/core/search/shard.ts';
import { partition } from '../../../src/core/search/shards.ts';
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
  expect(writeShard(shards[0]!)).toEqual(writeShard(partition(year)[0]!));
});

test('papers of several shards are found together, the best first, then the newest', async () => {
  const { search } = await indexOf(year);
  const answer = await search.ask('"999"');
  const days = (await search.read(answer!.papers)).map(({ date }) => date.slice(0, 7));
  expect(days).toEqual([...months].reverse());
});

test('a word costs a file of each shard, and the results theirs', async () => {
  const { search, read } = await indexOf(year);
  const answer = await search.ask('"500"');
  await search.read(answer!.papers.slice(0, 1));
  expect(read.map((path) => path.replace(/-\d+$/, ''))).toEqual(['index', '0/terms', '1/terms', '0/texts']);
});

test('an index without papers answers all the same', async () => {
  const { search } = await indexOf([]);
  expect((await search.ask('anything'))?.papers).toEqual([]);
  expect(search.size).toBe(0);
});
