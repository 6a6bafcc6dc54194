import type { Hit } from './answer.ts';
import type { Manifest, TextFile } from './files.ts';
import { PER_TEXT_FILE } from './files.ts';
import type { Load } from './lexicon.ts';
import { firstNumbers } from './lexicon.ts';

/**
 * What results show of papers, in the order asked for.
 * @param days of all papers
 */
export async function readTexts(
  papers: readonly number[],
  { shards }: Manifest,
  days: readonly string[],
  load: Load,
): Promise<Hit[]> {
  const offsets = firstNumbers(shards.map((shard) => shard.papers));
  return Promise.all(
    papers.map(async (paper) => {
      const shard = offsets.findLastIndex((first) => first <= paper);
      const number = paper - offsets[shard]!;
      const path = `${shards[shard]!.name}/texts-${Math.floor(number / PER_TEXT_FILE)}`;
      const stored = ((await load(path)) as TextFile)[number % PER_TEXT_FILE];
      if (!stored) throw new Error(`${path} is damaged`);
      return { ...stored, date: days[paper]! };
    }),
  );
}
