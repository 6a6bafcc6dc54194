import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { yearOf } from '../core/paper.ts';
import { parseAcronyms } from '../core/search/acronyms.ts';
import type { Manifest, SearchRecord } from '../core/search/files.ts';
import { partition, vocabularyOf } from '../core/search/shards.ts';
import type { PaperRecord } from '../site/models/data.ts';
import { makeFolder } from './atomic.ts';
import type { ContentFolder } from './content-folder.ts';
import { searchCache } from './search-cache.ts';
import type { SiteData } from './site-data.ts';
import { readText } from './text-files.ts';

type Files = readonly (readonly [name: string, value: unknown])[];

/**
 * Writes the index of an edition's papers into `search/` of its site. Every file is a script that hands over a value:
 * that is what a page opened from disk may load as well as one on a host. Folders are named by what is in them, so that
 * no browser takes an old file for a new one; the first file, `index.js`, names them.
 */
export async function buildSearchIndex(
  site: string,
  { site: names, papers }: SiteData,
  content: ContentFolder,
): Promise<void> {
  const cache = searchCache(content);
  const folder = join(site, 'search');
  const shards = partition(papers.map(searchRecord)).map((records) => {
    const { head, files, vocabulary } = cache.shard(records);
    return { head: { name: writeFolder(folder, files), ...head }, vocabulary };
  });
  const { files, chunks } = vocabularyOf(shards);
  const manifest: Manifest = {
    shards: shards.map(({ head }) => head),
    topics: names.topics.map(({ slug, name, area }) => ({ slug, name, under: area })),
    areas: names.areas,
    kinds: names.kinds,
    acronyms: parseAcronyms(readText(content.acronyms, 'acronyms.yaml').text ?? '', 'acronyms.yaml').acronyms,
    authors: papers.some(({ authors = [] }) => authors.length > 0),
    vocabulary: { folder: writeFolder(folder, files), chunks },
  };
  write(folder, 'index', manifest);
  cache.sweep();
}

/** Writes files into a folder of their own and tells its name. */
function writeFolder(folder: string, files: Files): string {
  const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  for (const [file, value] of files) write(folder, `${name}/${file}`, value);
  return name;
}

function write(folder: string, path: string, value: unknown): void {
  const file = join(folder, `${path}.js`);
  makeFolder(dirname(file));
  writeFileSync(file, `carrelIndex(${JSON.stringify(path)},${JSON.stringify(value)});\n`);
}

/** What the search knows of a paper. */
function searchRecord(paper: PaperRecord): SearchRecord {
  return {
    id: paper.id,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors ?? [],
    date: paper.date,
    year: yearOf(paper),
    digests: [...new Set(paper.digests)].sort(),
    topics: paper.topics.map(({ slug }) => slug),
    kinds: paper.kinds,
    code: paper.code.length > 0,
    ids: [paper.arxiv, paper.doi].filter((text) => text !== undefined),
  };
}
