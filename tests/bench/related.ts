// How often related papers share a topic, how fast they are found, and in how much memory. Prints figures; asserts nothing.
// Topics count as terms in what Carrel ships, so neighbours that share one are favoured: the figure for text alone is
// the one that tests whether topics and likeness of words agree.
import { join } from 'node:path';
import { sort } from '../../scripts/lib/split/assign-topics.ts';
import { readTaxonomy } from '../../scripts/lib/split/taxonomy.ts';
import { type RelatedPaper, relate } from '../../src/core/related/related.ts';
import { locateTerms, withTopics } from '../../src/core/related/term-counts.ts';
import { type CorpusPaper, corporaFolder, readCorpus } from './corpus.ts';
import { machine, watch } from './machine.ts';
import { draw, SEED } from './topics/draw.ts';

const RANKS = [1, 2, 3];
/** Pairs drawn to tell how often two papers share a topic by chance. */
const PAIRS = 20_000;

type Topics = ReadonlyMap<string, readonly string[]>;

const folder = corporaFolder('related.ts');
const { taxonomy } = readTaxonomy(join(import.meta.dirname, '..', '..', 'content', 'topics'));
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

console.log(`machine: ${machine()}`);
for (const name of ['arxiv-2025', 'hf-daily-2024-2025']) {
  const papers = readCorpus(join(folder, `${name}.ndjson.gz`));
  const assigned = sort(
    papers.map((plain) => ({ id: plain.id, date: plain.day, plain })),
    taxonomy,
  );
  const topics = new Map(papers.map(({ id }, at) => [id, assigned[at]!.topics.map(({ slug }) => slug)]));
  console.log(
    `${name}, ${papers.length} papers; two drawn at random share a topic: ${percent(byChance(papers, topics))}`,
  );
  measure('topics as terms, as shipped', papers, topics, (id) => topics.get(id));
  measure('text alone', papers, topics, () => undefined);
}

function measure(
  name: string,
  papers: readonly CorpusPaper[],
  topics: Topics,
  topicsOf: (id: string) => readonly string[] | undefined,
): void {
  const relatable = papers.map(({ id, day, title, abstract }) => {
    const own = topicsOf(id);
    return { id, date: day, title, abstract, ...(own ? { topics: own } : {}) };
  });
  const elapsed = watch();
  const related = relate(
    relatable.map((paper) => ({ ...paper, counts: withTopics(locateTerms(paper), paper.topics ?? []) })),
  );
  const time = elapsed();
  const peak = process.resourceUsage().maxRSS / 2 ** 20;
  const shares = RANKS.map((rank) => `rank ${rank} ${percent(sharing(related, topics, rank))}`).join(', ');
  const near = [...related.values()];
  const without = near.filter(({ length }) => length === 0).length;
  const pairs = near.flat();
  const told = pairs.filter(({ phrases }) => phrases.length > 0).length;
  console.log(
    `  ${name}: share a topic at ${shares}; ${percent(without / papers.length)} without neighbours, ` +
      `${percent(told / pairs.length)} of pairs with a reason in words; ${time}, peak ${peak.toFixed(2)} GiB resident`,
  );
}

/** Share of the sorted papers with a sorted neighbour at this rank that have a topic in common with it. */
function sharing(
  related: ReadonlyMap<string, readonly RelatedPaper[]>,
  topics: Topics,
  rank: number,
): number {
  const pairs = [...related].flatMap(([id, near]) => {
    const other = near[rank - 1];
    return other ? [[topics.get(id)!, topics.get(other.id)!] as const] : [];
  });
  return share(pairs);
}

function byChance(papers: readonly CorpusPaper[], topics: Topics): number {
  const drawn = draw(papers, Math.min(2 * PAIRS, papers.length - (papers.length % 2)), SEED);
  return share(
    drawn.flatMap(({ id }, at) =>
      at % 2 === 0 ? [[topics.get(id)!, topics.get(drawn[at + 1]!.id)!] as const] : [],
    ),
  );
}

function share(pairs: readonly (readonly [readonly string[], readonly string[]])[]): number {
  const sorted = pairs.filter(([own, other]) => own.length > 0 && other.length > 0);
  return sorted.filter(([own, other]) => own.some((slug) => other.includes(slug))).length / sorted.length;
}
