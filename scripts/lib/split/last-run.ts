import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from '../../../src/core/paper.ts';
import { sweep, writeWhole } from '../../../src/integration/atomic.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { PROJECT_ROOT } from '../../../src/integration/content-folder.ts';
import { listFiles } from '../../../src/integration/text-files.ts';
import type { Report } from './report.ts';

/** What is remembered of the last run over a content folder: enough to know that another would change nothing. */
interface LastRun {
  readonly inputs: string;
  readonly outputs: string;
  readonly report: Report;
}

/** Bytes. */
const LARGE = 64 * 1024 * 1024;

/** The last run's report, if neither what goes in nor what came out has changed since; all its papers unchanged. */
export function unchangedSince(content: ContentFolder): Report | undefined {
  const path = memory(content);
  sweep(dirname(path));
  if (!existsSync(path)) return undefined;
  let last: LastRun;
  try {
    last = JSON.parse(readFileSync(path, 'utf8')) as LastRun;
  } catch {
    return undefined;
  }
  if (last.outputs !== outputs(content) || last.inputs !== inputs(content)) return undefined;
  const { papers } = last.report;
  return {
    ...last.report,
    papers: { ...papers, written: 0, pruned: 0, unchanged: papers.unchanged + papers.written },
  };
}

/** Remembers a run that has just ended. */
export function remember(content: ContentFolder, report: Report): void {
  const last: LastRun = { inputs: inputs(content), outputs: outputs(content), report };
  writeWhole(memory(content), JSON.stringify(last));
}

/** Beside the dependencies, not in the owner's content: it can be thrown away at any time. */
function memory({ root }: ContentFolder): string {
  return join(PROJECT_ROOT, 'node_modules', '.cache', 'carrel', `${fingerprint(root)}.json`);
}

/** A hash of everything papers are made from: digests, topics, and the code that makes them. */
function inputs(content: ContentFolder): string {
  const hash = createHash('sha256');
  const folders = [
    content.digests,
    content.topics,
    join(PROJECT_ROOT, 'src', 'core'),
    join(PROJECT_ROOT, 'scripts', 'lib', 'split'),
  ];
  for (const folder of folders)
    for (const name of namesBelow(folder)) hash.update(`${name}\n`).update(contentOrTime(join(folder, name)));
  return hash.update(readFileSync(join(PROJECT_ROOT, 'package-lock.json'))).digest('hex');
}

/** A file's bytes; for one so large that reading it twice would be felt, its size and time; nothing for no file. */
function contentOrTime(path: string): Uint8Array | string {
  try {
    const found = statSync(path);
    if (!found.isFile()) return 'no file';
    return found.size > LARGE ? `${found.size} ${found.mtimeMs}` : readFileSync(path);
  } catch (error) {
    // A link to nothing is told at each run until it is gone or leads somewhere.
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}

function namesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** A hash of the papers' names, sizes and times: reading forty thousand files would take longer than it saves. */
function outputs({ papers }: ContentFolder): string {
  const hash = createHash('sha256');
  const { names, unreadable } = listFiles(papers, '.md');
  for (const name of names) {
    const found = statSync(join(papers, name), { throwIfNoEntry: false });
    hash.update(`${name} ${found?.size} ${found?.mtimeMs}\n`);
  }
  hash.update(unreadable.join('\n'));
  return hash.digest('hex');
}
