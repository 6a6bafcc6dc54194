import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../../../src/integration/atomic.ts';
import { builtNames, MARK, writeMark } from '../../../src/integration/mark.ts';
import { codeOf, outgoing, remove } from './on-the-way.ts';

/**
 * Moves a finished site from beside a folder into it, under the name it has. That may be to another disk, where a site
 * can only be copied.
 * @returns where it is now
 */
export function bringInto(path: string, fresh: string): string {
  const within = join(path, basename(fresh));
  try {
    renameSync(fresh, within);
    return within;
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
  }
  try {
    // The mark says that a site is whole, so it comes last.
    cpSync(fresh, within, { recursive: true, filter: (file) => basename(file) !== MARK });
    cpSync(join(fresh, MARK), join(within, MARK));
    return within;
  } catch (error) {
    remove(within);
    throw error;
  } finally {
    remove(fresh);
  }
}

/**
 * Replaces a site entry by entry with one that lies within its folder: the index last of all that readers see, then
 * what the new site does not have, and the mark at the very end. A run that was killed here can be gone on with.
 */
export function replaceContents(fresh: string, path: string): void {
  const old = outgoing(path, path);
  const before = builtNames(path) ?? [];
  const after = builtNames(fresh) ?? [];
  makeFolder(old);
  // What either site has was built, should the next run find something of both.
  writeMark(path, [...new Set([...before, ...after])]);
  const pages = readdirSync(fresh).filter((name) => name !== 'index.html' && name !== MARK);
  const gone = readdirSync(path).filter((name) => before.includes(name) && !after.includes(name));
  for (const name of [...pages, 'index.html']) putIn(fresh, path, old, name);
  for (const name of gone) takeAway(path, old, name);
  putIn(fresh, path, old, MARK);
  remove(fresh);
  remove(old);
}

function putIn(fresh: string, path: string, old: string, name: string): void {
  const from = join(fresh, name);
  const to = join(path, name);
  if (!existsSync(from)) return;
  // A file takes the place of another at once; a folder must find the place free.
  if (isFolder(from) || isFolder(to)) takeAway(path, old, name);
  renameSync(from, to);
}

function takeAway(path: string, old: string, name: string): void {
  const from = join(path, name);
  if (!existsSync(from)) return;
  try {
    renameSync(from, join(old, name));
  } catch (error) {
    // It comes with a container's image, which cannot be changed: it can only be hidden.
    if (codeOf(error) !== 'EXDEV') throw error;
    rmSync(from, { recursive: true });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
