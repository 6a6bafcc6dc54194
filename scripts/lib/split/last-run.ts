import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from '../../../src/core/paper.ts';
import { sweep, writeWhole } from '../atomic.ts';
import type { ContentFolder } from '../content-folder.ts';
import { fileNames, HOUSE } from '../content-folder.ts';
import type { Account } from './account.ts';

/** What is remembered of the last run over a content folder: enough to know that another would change nothing. */
interface LastRun {
  readonly inputs: string;
  readonly outputs: string;
  readonly account: Account;
}

/** Bytes. */
const LARGE = 64 * 1024 * 1024;

/** The last run's account, if neither what goes in nor what came out has changed since; all its papers unchanged. */
export function unchangedSince(content: ContentFolder): Account | undefined {
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
  const { papers } = last.account;
  return {
    ...last.account,
    papers: { ...papers, written: 0, pruned: 0, unchanged: papers.unchanged + papers.written },
  };
}

/** Remembers a run that has just ended. */
export function remember(content: ContentFolder, account: Account): void {
  const last: LastRun = { inputs: inputs(content), outputs: outputs(content), account };
  writeWhole(memory(content), JSON.stringify(last));
}

/** Beside the dependencies, not in the owner's content: it can be thrown away at any time. */
function memory({ root }: ContentFolder): string {
  return join(HOUSE, 'node_modules', '.cache', 'carrel', `${fingerprint(root)}.json`);
}

/** A hash of everything papers are made from: digests, topics, and the code that makes them. */
function inputs(content: ContentFolder): string {
  const hash = createHash('sha256');
  const folders = [
    content.digests,
    content.topics,
    join(HOUSE, 'src', 'core'),
    join(HOUSE, 'scripts', 'lib', 'split'),
  ];
  for (const folder of folders)
    for (const name of filesBelow(folder)) hash.update(`${name}\n`).update(contentOrTime(join(folder, name)));
  return hash.update(readFileSync(join(HOUSE, 'package-lock.json'))).digest('hex');
}

/** A file's bytes; for one so large that reading it twice would be felt, its size and time. */
function contentOrTime(path: string): Uint8Array | string {
  const { size, mtimeMs } = statSync(path);
  return size > LARGE ? `${size} ${mtimeMs}` : readFileSync(path);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.filter((name) => statSync(join(folder, name)).isFile()).sort();
}

/** A hash of the papers' names, sizes and times: reading forty thousand files would take longer than it saves. */
function outputs({ papers }: ContentFolder): string {
  const hash = createHash('sha256');
  for (const name of fileNames(papers, '.md')) {
    const { size, mtimeMs } = statSync(join(papers, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
