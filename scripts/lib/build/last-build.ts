import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../../../src/core/compare.ts';
import { fingerprint } from '../../../src/core/paper.ts';
import { writeIfPossible } from '../../../src/integration/atomic.ts';
import { codeFingerprint } from '../../../src/integration/code-fingerprint.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { type FileStates, type PageKeys, stateOfFile } from '../../../src/integration/last-site.ts';
import type { Report } from '../split/report.ts';

/** What is remembered of the last build into a folder: enough to know that another would change nothing. */
export interface LastBuild {
  readonly inputs: string;
  readonly papers: string;
  /** Of the site. */
  readonly files: FileStates;
  /** Of its pages. */
  readonly keys: PageKeys;
  readonly report: Report;
}

/** A hash of all that a site is made from but its papers: digests, topics, guide, settings, options and the code. */
export function inputsOf(content: ContentFolder, options: { readonly portable: boolean }): string {
  const hash = createHash('sha256').update(codeFingerprint('src', 'scripts', 'public'));
  hash.update(JSON.stringify(options));
  for (const room of ['digests', 'topics', 'guide', 'site', 'acronyms'] as const)
    hash.update(`${room} ${textsOf(content[room])}\n`);
  return hash.digest('hex');
}

/** A hash of the names and bytes of all files of a folder, or of one file: the same on every machine. */
export function textsOf(place: string): string {
  const hash = createHash('sha256');
  for (const path of filesAt(place)) {
    const found = statSync(path, { throwIfNoEntry: false });
    hash.update(`${pathIn(place, path)}\n`);
    hash.update(found?.isFile() ? createHash('sha256').update(readFileSync(path)).digest() : 'no file');
  }
  return hash.digest('hex');
}

/**
 * The sizes and times of all files of a folder, by their paths with slashes: reading forty thousand would take longer
 * than it saves.
 */
export function statesOf(folder: string): FileStates {
  return Object.fromEntries(filesAt(folder).map((path) => [pathIn(folder, path), stateOfFile(path) ?? '']));
}

/** The same as a hash. */
export function stateOf(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify(statesOf(folder)))
    .digest('hex');
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
  try {
    const last = JSON.parse(readFileSync(memory(content, out), 'utf8')) as Partial<LastBuild> | null;
    return last?.files && last.keys && last.report ? (last as LastBuild) : undefined;
  } catch {
    // None, or one whose traces are damaged.
    return undefined;
  }
}

/** The report of the last build, if all that went in and all that came out is as it was. */
export function unchangedSince(
  last: LastBuild | undefined,
  content: ContentFolder,
  out: string,
  inputs: string,
): Report | undefined {
  const isAsItWas =
    last?.inputs === inputs &&
    last.papers === stateOf(content.papers) &&
    JSON.stringify(last.files) === JSON.stringify(statesOf(out));
  if (!isAsItWas) return undefined;
  const { papers } = last.report;
  return {
    ...last.report,
    papers: { ...papers, written: 0, pruned: 0, unchanged: papers.unchanged + papers.written },
  };
}

/**
 * Remembers a build whose site has just been put at `out`.
 * @param build its inputs as they were before it began, and its papers as they were before pages were made of them:
 * what was edited since then is not in the site
 */
export function rememberBuild(content: ContentFolder, out: string, build: Omit<LastBuild, 'files'>): void {
  const last: LastBuild = { ...build, files: statesOf(out) };
  writeIfPossible(memory(content, out), JSON.stringify(last));
}

function memory({ cache }: ContentFolder, out: string): string {
  return join(cache, `build-${fingerprint(out)}.json`);
}
