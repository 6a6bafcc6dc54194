import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names of work in progress carry the process they belong to, so that a later run can tell what was left behind. */
const IN_PROGRESS = /^\.carrel-(\d+)-/;

/** What begins the name of this process's work in progress. */
export const IN_PROGRESS_PREFIX = `.carrel-${process.pid}-`;

/** A week: no run takes so long. Older work was left behind, even if another process has its number by now. */
const LONGEST_RUN = 7 * 24 * 60 * 60 * 1000;

/** Writes a file whole or not at all: under another name first, then renamed. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const temporary = join(dirname(path), IN_PROGRESS_PREFIX + basename(path));
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file that a run can do without, as the memory of the next one. */
export function writeIfPossible(path: string, content: string | Uint8Array): void {
  try {
    writeWhole(path, content);
  } catch {
    // `split` tells the owner, once, that the cache cannot be written.
  }
}

/** Writes files into a folder that nobody sees before all of it is there, by their paths with slashes. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): void {
  const made = new Set<string>();
  for (const [path, content] of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) makeFolder(dirname(file));
    made.add(dirname(file));
    writeFileSync(file, content);
  }
}

/** Makes a folder and those above it. Step by step: Node's own recursion never ends where a file system refuses one. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** True for a name under which some run writes, or wrote until it was killed. */
export function isInProgress(name: string): boolean {
  return IN_PROGRESS.test(name);
}

/** A name under which some run writes, without what says whose it is. */
export function nameAfterOwner(name: string): string {
  return name.replace(IN_PROGRESS, '');
}

/**
 * The names of what killed runs left in a folder. To be asked before this run writes there: what has this process's
 * own number was left by an earlier process of the same number, as is common in containers.
 */
export function leftBehind(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // Not there, or not to be read: nothing that this run could tidy up.
    return [];
  }
  return names.filter((name) => {
    const owner = IN_PROGRESS.exec(name)?.[1];
    return owner && !(isAlive(Number(owner)) && isRecent(join(folder, name)));
  });
}

/** Removes what killed runs left in a folder; what a living one is writing stays. */
export function sweep(folder: string): void {
  for (const name of leftBehind(folder)) discard(join(folder, name));
}

/** Removes what is of no use any more. Where the system refuses (a file another program has open), a later run may. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {}
}

export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRecent(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry !== undefined && Date.now() - entry.mtimeMs < LONGEST_RUN;
}
