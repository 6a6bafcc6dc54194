import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { searchCache } from '../../../scripts/lib/build/search-cache.ts';
import type { Edition } from '../../../src/core/edition.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { paperId } from '../../../src/core/paper.ts';
import type { SearchRecord } from '../../../src/core/search/record.ts';
import { buildSearchIndex } from '../../../src/integration/search-index.ts';
import { searchRecords } from '../../../src/integration/search-records.ts';
import { readCorpus } from '../corpus.ts';

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
  const edition = editionOf(papers);
  console.log(`\ninput: ${path.split(/[\\/]/).at(-1)}, ${papers.length} papers`);
  const root = `bench:${out}`;
  const timed = async (name: string, of: Edition, to: string): Promise<number> => {
    const cache = searchCache({ root });
    const started = performance.now();
    await buildSearchIndex(to, of, cache);
    console.log(
      `index ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${cache.made} shards made`,
    );
    return cache.made;
  };
  await timed('from nothing', edition, out);
  const first = digest(out);
  const { files, bytes } = sizeOf(out);
  console.log(
    `index: ${files} files, ${(bytes / 1e6).toFixed(1)} MB; memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB for the whole process`,
  );
  const again = `${out}-again`;
  await timed('when nothing changed', edition, again);
  console.log(`the same bytes: ${digest(again) === first ? 'yes' : 'NO'}`);
  rmSync(again, { recursive: true });
  const newest = papers.reduce((day, { date }) => (date > day ? date : day), '');
  const added = Array.from({ length: 30 }, (_, index) => ({
    ...papers[index]!,
    id: `added-${index}`,
    date: newest,
  }));
  await timed('with a digest more', editionOf([...papers, ...added]), again);
  const kept = readdirSync(join(out, 'pagefind'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const unchanged = kept.filter(({ name }) => readdirSync(join(again, 'pagefind')).includes(name)).length;
  console.log(
    `folders of the first index: ${kept.length}, found again: ${unchanged} (the newest shard and the words change)`,
  );
  rmSync(again, { recursive: true });
  // Leave no memory of the bench behind.
  searchCache({ root }).sweep();
  return searchRecords(edition);
}

function toPaper({ id, title, abstract, day, authors = [] }: Row): Paper {
  const text = (raw: string): string => raw.replace(/\s+/g, ' ').replace(/([\\`*_{}[\]<>$])/g, '\\$1');
  return {
    id: paperId(title, id),
    title: text(title),
    abstract: text(abstract),
    date: day,
    digests: [{ digest: day, date: day, position: 1 }],
    // As many as papers have, spread by the id: facets must be as heavy as a site's are.
    tags: [`topic-${hash(id) % TOPICS}`, `topic-${hash(`${id}b`) % TOPICS}`],
    kinds: hash(id) % 3 === 0 ? [`kind-${hash(id) % 12}`] : [],
    arxiv: id,
    authors: [...authors],
  };
}

function editionOf(papers: readonly Paper[]): Edition {
  return {
    fingerprint: 'bench',
    site: { name: 'Bench', description: 'Bench' },
    areas: Array.from({ length: 14 }, (_, area) => ({
      slug: `area-${area}`,
      name: `Area ${area}`,
      description: '',
    })),
    topics: Array.from({ length: TOPICS }, (_, topic) => ({
      slug: `topic-${topic}`,
      name: `Topic ${topic}`,
      description: '',
      area: `area-${topic % 14}`,
      seeAlso: [],
    })),
    kinds: Array.from({ length: 12 }, (_, kind) => ({
      slug: `kind-${kind}`,
      name: `Kind ${kind}`,
      description: '',
    })),
    digests: [],
    papers,
    guide: [],
    acronyms: [],
  };
}

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function digest(folder: string): string {
  const sum = createHash('sha256');
  for (const name of filesBelow(folder)) sum.update(name).update(readFileSync(join(folder, name)));
  return sum.digest('hex');
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const names = filesBelow(folder);
  return {
    files: names.length,
    bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
  };
}
