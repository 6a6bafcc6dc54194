import { filtersOf } from './facets.ts';
import type { Finds, Gathered } from './gather.ts';
import { besideIn, gather, refOf } from './gather.ts';
import type { Manifest } from './manifest.ts';
import { idWord } from './marks.ts';
import type { Filters, Result, Shard } from './pagefind.ts';
import type { Condition } from './query.ts';
import type { Asked } from './question.ts';
import type { Reading } from './readings.ts';

/** The shards that one question reaches. */
export interface Reach {
  /** Those whose papers may meet the conditions and that could be read so far, newest first. */
  shards(): readonly number[];
  /** Those that could not be read. */
  readonly lost: ReadonlySet<number>;
  /** Does something with each of some shards; one that cannot be read is left out while there are others. */
  across<T>(some: readonly number[], act: (shard: Shard, number: number) => Promise<T>): Promise<T[]>;
  /** How many papers have a word, exactly as it is but for its ending. */
  countExactly(word: string): Promise<number>;
  /** What readings find that meets everything else that was asked. */
  find(some: readonly number[], readings: readonly Reading[]): Promise<Gathered>;
  /** How many papers they would find in all shards without the conditions. */
  countWithoutConditions(readings: readonly Reading[]): Promise<number>;
}

export function createReach(
  asked: Asked,
  manifest: Manifest,
  shardOf: (number: number) => Promise<Shard>,
): Reach {
  const { phrases, ids, not, conditions } = asked;
  const lost = new Set<number>();
  const every = [...manifest.shards.keys()];
  const filtersIn = (number: number, own: readonly Condition[]): Filters | undefined =>
    filtersOf(own, manifest, manifest.shards[number]!);
  const numbers = every.filter((number) => filtersIn(number, conditions));
  const shards = (): number[] => numbers.filter((number) => !lost.has(number));

  const across: Reach['across'] = async (some, act) => {
    const settled = await Promise.allSettled(some.map(async (number) => act(await shardOf(number), number)));
    const failed = settled.filter((outcome) => outcome.status === 'rejected');
    settled.forEach((outcome, index) => {
      if (outcome.status === 'rejected') lost.add(some[index]!);
    });
    if (failed[0] && failed.length === some.length) throw failed[0].reason;
    return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  };

  /** Leaves out what must not be found, and what lacks a phrase. */
  const sift = async (shard: Shard, number: number, finds: Finds): Promise<Finds> => {
    if (finds.size === 0) return finds;
    const [required, forbidden] = await Promise.all([
      Promise.all(phrases.map(({ words }) => besideIn(shard, words))),
      Promise.all([
        ...not.words.map(({ word }) => shard.search(`"${word}"`)),
        ...not.phrases.map(async ({ words }) => [...(await besideIn(shard, words)).values()]),
      ]),
    ]);
    const out = new Set(forbidden.flat().map(({ id }) => refOf(number, id)));
    return new Map(
      [...finds].filter(
        ([ref, { result }]) => !out.has(ref) && required.every((papers) => papers.has(result.id)),
      ),
    );
  };

  const find = async (
    some: readonly number[],
    readings: readonly Reading[],
    under: readonly Condition[],
  ): Promise<Gathered> => {
    const all = readings.flatMap((reading) =>
      ids.length === 0
        ? [reading]
        : ids.map((id) => ({ ...reading, terms: `${reading.terms} ${idWord(id)}`.trim() })),
    );
    const gathered = await across(some, async (shard, number): Promise<Gathered> => {
      const filters = filtersIn(number, under);
      if (!filters) return { finds: new Map(), ways: new Set() };
      const { finds, ways } = all.every(({ terms }) => terms === '')
        ? everything(number, await shard.search(null, { filters, sort: { day: 'desc' } }))
        : await gather(number, shard, all, filters);
      return { finds: await sift(shard, number, finds), ways };
    });
    return {
      finds: new Map(gathered.flatMap(({ finds }) => [...finds])),
      ways: new Set(gathered.flatMap(({ finds, ways }) => (finds.size > 0 ? [...ways] : []))),
    };
  };

  return {
    shards,
    lost,
    across,
    async countExactly(word) {
      const found = await across(shards(), async (shard) => (await shard.search(`"${word}"`)).length);
      return found.reduce((sum, number) => sum + number, 0);
    },
    find: (some, readings) => find(some, readings, conditions),
    async countWithoutConditions(readings) {
      const readable = every.filter((number) => !lost.has(number));
      return (await find(readable, readings, [])).finds.size;
    },
  };
}

/** All papers of a shard, newest first. */
function everything(shard: number, results: readonly Result[]): Gathered {
  const finds = results.map(
    (result) => [refOf(shard, result.id), { shard, result, score: 0, missing: [] }] as const,
  );
  return { finds: new Map(finds), ways: new Set() };
}
