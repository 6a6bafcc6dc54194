import { fieldOfWord } from './marks.ts';
import type { Filters, Result, Shard } from './pagefind.ts';
import type { Reading } from './readings.ts';
import type { Way } from './ways.ts';

/** A paper that was found, and by what. */
export interface Found {
  readonly shard: number;
  readonly result: Result;
  readonly score: number;
  readonly missing: readonly string[];
}

/** Papers that were found, by what stands for them. */
export type Finds = Map<string, Found>;

/** What readings found, and the ways that found something. */
export interface Gathered {
  readonly finds: Finds;
  readonly ways: ReadonlySet<string>;
}

/** What papers gain whose words stand side by side: in a title more than any other paper has. */
const BESIDE_IN_TEXT = 0.15;
/** More words stand side by side nowhere but in titles, which are found anyway. */
const MOST_BESIDE = 4;

/** What stands for a paper of a shard. */
export function refOf(shard: number, id: string): string {
  return `${shard} ${id}`;
}

/** How a way is told from others. */
export function wayKey(written: string, { terms, kind }: Way): string {
  return `${kind} ${written} ${terms}`;
}

/** Asks a shard for some readings; of the same paper the best counts. */
export async function gather(
  number: number,
  shard: Shard,
  all: readonly Reading[],
  filters: Filters,
): Promise<Gathered> {
  const finds: Finds = new Map();
  const ways = new Set<string>();
  const answers = await Promise.all(
    all.map(async (reading) => [reading, await askByField(shard, reading.terms, filters)] as const),
  );
  for (const [reading, results] of answers) {
    if (results.length > 0) for (const [written, way] of reading.ways) ways.add(wayKey(written, way));
    for (const [result, sum] of results) {
      const score = sum * reading.weight;
      const ref = refOf(number, result.id);
      const before = finds.get(ref);
      if (before && (before.missing.length < reading.missing.length || before.score >= score)) continue;
      finds.set(ref, { shard: number, result, score, missing: reading.missing });
    }
  }
  return { finds, ways };
}

/**
 * The papers of a shard that have all terms, with their scores. Words of different fields are asked for apart, and
 * their scores added up: a field in which only some of the words can stand would count for little otherwise.
 */
async function askByField(
  shard: Shard,
  terms: string,
  filters: Filters,
): Promise<(readonly [result: Result, score: number])[]> {
  const fields = [...Map.groupBy(terms.split(' '), fieldOfWord)];
  // What texts have comes first: a result's excerpt is chosen by it.
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  const [first = [], ...others] = await Promise.all(
    fields.map(([, words]) => shard.search(words.join(' '), { filters })),
  );
  if (others.length === 0) return first.map((result) => [result, result.score]);
  const scores = others.map((results) => new Map(results.map(({ id, score }) => [id, score])));
  return first
    .filter(({ id }) => scores.every((own) => own.has(id)))
    .map((result) => [result, scores.reduce((sum, own) => sum + own.get(result.id)!, result.score)]);
}

/** The papers of a shard in which words stand side by side, hyphens between them or not. */
export async function besideIn(
  shard: Shard,
  words: readonly string[],
  isWord = (_: string): boolean => true,
): Promise<Map<string, Result>> {
  const isNew = (word: string): boolean => !words.includes(word);
  const spellings = [words, ...joinings(words).filter((own) => own.filter(isNew).every(isWord))];
  const found = await Promise.all(spellings.map((own) => shard.search(`"${own.join(' ')}"`)));
  return new Map(found.flat().map((result) => [result.id, result]));
}

/** True where it matters which papers have the words side by side. */
export function isWorthFavouring(finds: Finds, words: readonly string[]): boolean {
  return words.length > 1 && words.length <= MOST_BESIDE && finds.size > 1;
}

/**
 * Puts the papers first whose titles have the words side by side, and others with them a little higher.
 * @param isWord tells which words joined of neighbours there are; asking Pagefind for one that is nowhere costs a file
 */
export async function favourBeside(
  number: number,
  shard: Shard,
  finds: Finds,
  words: readonly string[],
  isWord: (word: string) => boolean,
): Promise<void> {
  const beside = await besideIn(shard, words, isWord);
  const own = [...finds.values()].filter((found) => found.shard === number);
  const most = own.reduce((best, { score }) => Math.max(best, score), 0);
  for (const id of beside.keys()) {
    const ref = refOf(number, id);
    const found = finds.get(ref);
    if (!found) continue;
    const inTitle = found.result.matchedMetaFields?.includes('title') ?? false;
    finds.set(ref, { ...found, score: found.score + most * (inTitle ? 1 : BESIDE_IN_TEXT) });
  }
}

/** Words with two neighbours, or all of them, written together: a text may have them with a hyphen. */
function joinings(words: readonly string[]): string[][] {
  const pairs = words
    .slice(1)
    .map((second, index) => [...words.slice(0, index), words[index]! + second, ...words.slice(index + 2)]);
  return words.length > 2 ? [...pairs, [words.join('')]] : pairs;
}
