import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names of work in progress carry the process they belong to, so that a later run can tell what was left behind. */
const IN_PROGRESS = /^\.carrel-(\d+)-/;

/** What begins the name of this process's work in progress. */
export const IN_PROGRESS_PREFIX = `.carrel-${process.pid}-`;

function inProgress(path: string): string {
  return join(dirname(path), IN_PROGRESS_PREFIX + basename(path));
}

/** Writes a file whole or not at all: under another name first, then renamed. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const temporary = inProgress(path);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
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

/** Fills a folder beside its final place and swaps it in when `fill` is through; on a failure the old one stays. */
export async function replaceFolder(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  makeFolder(dirname(path));
  const temporary = inProgress(path);
  const old = `${temporary}-old`;
  rmSync(temporary, { recursive: true, force: true });
  try {
    mkdirSync(temporary);
    await fill(temporary);
    if (existsSync(path)) renameSync(path, old);
    try {
      renameSync(temporary, path);
    } catch (error) {
      if (existsSync(old)) renameSync(old, path);
      throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Removes what a killed process left in a folder; what a living one is writing stays. */
export function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = IN_PROGRESS.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
