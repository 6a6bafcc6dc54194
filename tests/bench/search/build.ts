import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { paperId } from '../../../src/core/paper.ts';
import type { SearchRecord } from '../../../src/core/search/record.ts';
import { searchCache } from '../../../src/integration/search-cache.ts';
import { buildSearchIndex, type Searchable, searchRecord } from '../../../src/integration/search-index.ts';
import type { PaperRecord } from '../../../src/site/models/data.ts';
import { readCorpus } from '../corpus.ts';
import { hashOf, sizeOf } from '../files.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly day: string;
  readonly authors?: readonly string[];
  readonly github?: string;
}

const TOPICS = 110;

/**
 * Indexes a corpus: from nothing, again, and with a digest of one day more. Prints figures; the first index stays in `out`.
 * @param most so many of its papers
 */
export async function measureBuild(path: string, out: string, most?: number): Promise<SearchRecord[]> {
  const papers = readCorpus<Row>(path).slice(0, most).map(toPaper);
  const searchable = searchableOf(papers);
  console.log(`\ninput: ${path.split(/[\\/]/).at(-1)}, ${papers.length} papers`);
  const memory = { cache: `${out}-cache` };
  const timed = async (name: string, of: Searchable, to: string): Promise<number> => {
    const cache = searchCache(memory);
    const started = performance.now();
    await buildSearchIndex(to, of, cache);
    console.log(
      `index ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${cache.made} shards made`,
    );
    return cache.made;
  };
  await timed('from nothing', searchable, out);
  const first = hashOf(out);
  const { files, bytes } = sizeOf(out);
  console.log(
    `index: ${files} files, ${(bytes / 1e6).toFixed(1)} MB; memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB for the whole process`,
  );
  const again = `${out}-again`;
  await timed('when nothing changed', searchable, again);
  console.log(`the same bytes: ${hashOf(again) === first ? 'yes' : 'NO'}`);
  rmSync(again, { recursive: true });
  const newest = papers.reduce((day, { date }) => (date > day ? date : day), '');
  const added = Array.from({ length: 30 }, (_, index) => ({
    ...papers[index]!,
    id: `added-${index}`,
    date: newest,
  }));
  await timed('with a digest more', searchableOf([...papers, ...added]), again);
  const kept = readdirSync(join(out, 'pagefind'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const unchanged = kept.filter(({ name }) => readdirSync(join(again, 'pagefind')).includes(name)).length;
  console.log(
    `folders of the first index: ${kept.length}, found again: ${unchanged} (the newest shard and the words change)`,
  );
  rmSync(again, { recursive: true });
  // Leave no memory of the bench behind.
  rmSync(memory.cache, { recursive: true });
  return papers.map(searchRecord);
}

function toPaper({ id, title, abstract, day, authors = [] }: Row): PaperRecord {
  const name = paperId(title, id);
  return {
    id: name,
    url: `papers/${name}.html`,
    title: title.replace(/\s+/g, ' '),
    abstract: abstract.replace(/\s+/g, ' '),
    text: '',
    date: day,
    digests: [day],
    // As many as papers have, spread by the id: facets must be as heavy as a site's are.
    topics: [{ slug: `topic-${hash(id) % TOPICS}` }, { slug: `topic-${hash(`${id}b`) % TOPICS}` }],
    kinds: hash(id) % 3 === 0 ? [`kind-${hash(id) % 12}`] : [],
    links: [],
    code: [],
    arxiv: id,
    authors,
  };
}

function searchableOf(papers: readonly PaperRecord[]): Searchable {
  const named = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ slug: `${kind}-${index}`, name: `${kind} ${index}` }));
  const topics = named('topic', TOPICS).map((topic, index) => ({ ...topic, area: `area-${index % 14}` }));
  return { papers, site: { topics, areas: named('area', 14), kinds: named('kind', 12) }, acronyms: [] };
}

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}
