import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../../../src/core/compare.ts';
import { fingerprint } from '../../../src/core/paper.ts';
import { codeFingerprint } from '../../../src/integration/code-fingerprint.ts';
import { type ContentFolder, PROJECT_ROOT } from '../../../src/integration/content-folder.ts';
import { isOlder, markOf } from '../../../src/integration/file-mark.ts';
import type { FileMarks, PageKeys } from '../../../src/integration/last-site.ts';
import { ValueCache } from '../../../src/integration/value-cache.ts';
import { fileHash } from '../split/file-hash.ts';
import { asUnchanged, type Report } from '../split/report.ts';

/** What is remembered of the last build into a folder: enough to know that another would change nothing. */
export interface LastBuild {
  /** A hash of the code; what other code remembers may look otherwise. */
  readonly code: string;
  readonly inputs: string;
  readonly papers: FileMarks;
  /** Of the site. */
  readonly files: FileMarks;
  /** Of its pages. */
  readonly keys: PageKeys;
  readonly report: Report;
}

/** A hash of all that a site is made from but its papers: digests, topics, guide, settings, options and the code. */
export function inputsOf(content: ContentFolder, options: { readonly portable: boolean }): string {
  const { digests, topics, guide, site, acronyms } = content;
  const rooms = [digests, topics, guide, site, acronyms, join(PROJECT_ROOT, 'public')];
  return hash('sha256', JSON.stringify([codeOfBuild(), options, rooms.map(textsOf)]));
}

/** A hash of the names and bytes of all files of a folder, or of one file: the same on every machine. */
export function textsOf(place: string): string {
  const whole = createHash('sha256');
  for (const path of filesAt(place)) whole.update(`${pathIn(place, path)} ${fileHash(path)}\n`);
  return whole.digest('hex');
}

/** How all files of a folder look: reading forty thousand would take longer than it saves. */
export function marksOf(folder: string): FileMarks {
  return Object.fromEntries(
    filesAt(folder).flatMap((path) => {
      const mark = markOf(path);
      return mark ? [[pathIn(folder, path), mark]] : [];
    }),
  );
}

function pathIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** The files of a folder and of those below it, in order; a file itself; nothing where there is none. */
function filesAt(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(compare);
}

/** What is remembered of the last build into a folder; undefined where there was none. */
export function lastBuild(content: ContentFolder, out: string): LastBuild | undefined {
  const last = cacheOf(content).read(fingerprint(out)) as LastBuild | undefined;
  return last?.code === codeOfBuild() ? last : undefined;
}

/** The report of the last build, if all that went in and all that came out is as it was. */
export function unchangedSince(
  last: LastBuild | undefined,
  content: ContentFolder,
  out: string,
  inputs: string,
): Report | undefined {
  if (last?.inputs !== inputs) return undefined;
  const papers = marksOf(content.papers);
  const time = cacheOf(content).writtenAt(fingerprint(out));
  const isAsItWas =
    Object.values(papers).every((mark) => isOlder(mark, time)) &&
    JSON.stringify(last.papers) === JSON.stringify(papers) &&
    JSON.stringify(last.files) === JSON.stringify(marksOf(out));
  return isAsItWas ? asUnchanged(last.report) : undefined;
}

/**
 * Remembers a build whose site has just been put at `out`.
 * @param build its inputs as they were before it began, and its papers as they were before pages were made of them:
 * what was edited since then is not in the site
 */
export function rememberBuild(
  content: ContentFolder,
  out: string,
  build: Omit<LastBuild, 'code' | 'files'>,
): void {
  const last: LastBuild = { ...build, code: codeOfBuild(), files: marksOf(out) };
  cacheOf(content).write(fingerprint(out), last);
}

function cacheOf({ cache }: ContentFolder): ValueCache {
  return new ValueCache(join(cache, 'build'));
}

function codeOfBuild(): string {
  return codeFingerprint('src', 'scripts');
}
