import { hash } from 'node:crypto';
import { join } from 'node:path';
import { compare } from '../../../src/core/compare.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { type FileMark, isOlder, markOf } from '../../../src/integration/file-mark.ts';
import { type Listing, listFiles } from '../../../src/integration/text-files.ts';
import { ValueCache } from '../../../src/integration/value-cache.ts';
import { fileHash, folderHash } from './file-hash.ts';
import { asUnchanged, type Report } from './report.ts';
import { splitVersion } from './split-version.ts';

/** What is remembered of the last run over a content folder: enough to know that another would change nothing. */
interface LastRun {
  readonly inputs: string;
  readonly outputs: string;
  readonly report: Report;
}

const NAME = 'last-run';

/** The last run's report, if neither what goes in nor what came out has changed since; all its papers unchanged. */
export function unchangedSince(content: ContentFolder): Report | undefined {
  const cache = new ValueCache(join(content.cache, 'split'));
  const last = cache.read(NAME) as LastRun | undefined;
  if (!last) return undefined;
  const digests = listFiles(content.digests);
  const hashes = digests.names.map((name) => fileHash(join(content.digests, name)));
  if (last.inputs !== inputsOf(folderHash(content.topics, '.yaml'), digests, hashes)) return undefined;
  const papers = listFiles(content.papers, '.md');
  const marks = new Map<string, FileMark>();
  const writtenAt = cache.writtenAt(NAME);
  for (const name of papers.names) {
    const mark = markOf(join(content.papers, name));
    if (!mark || !isOlder(mark, writtenAt)) return undefined;
    marks.set(name, mark);
  }
  if (last.outputs !== outputsOf(marks, papers.unreadable)) return undefined;
  return asUnchanged(last.report);
}

/** Remembers a run that has just ended, as it saw the content: what was changed meanwhile is seen by the next one. */
export function remember(cache: ValueCache, inputs: string, outputs: string, report: Report): void {
  const last: LastRun = { inputs, outputs, report };
  cache.write(NAME, last);
}

/**
 * A hash of everything papers are made from: digests, topics, and the code that makes them.
 * @param topics hash of the taxonomy's files
 * @param hashes of the digests, in the order of their names
 */
export function inputsOf(topics: string, digests: Listing, hashes: readonly string[]): string {
  return hash(
    'sha256',
    JSON.stringify([splitVersion(), topics, digests.names, digests.unreadable, digests.problems, hashes]),
  );
}

/** A hash of what the papers' files look like: reading forty thousand of them would take longer than it saves. */
export function outputsOf(marks: ReadonlyMap<string, FileMark>, unreadable: readonly string[]): string {
  const sorted = [...marks].sort(([a], [b]) => compare(a, b));
  return hash(
    'sha256',
    JSON.stringify([sorted.map(([name, mark]) => [name, mark.size, mark.mtimeMs, mark.ctimeMs]), unreadable]),
  );
}
