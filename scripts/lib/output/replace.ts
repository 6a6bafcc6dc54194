import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leftBehind, makeFolder, sweep } from '../../../src/integration/atomic.ts';
import { builtNames, MARK, markSite } from '../../../src/integration/mark.ts';
import { removeWhenStopped } from '../stop.ts';
import { codeOf, incoming, isIncoming, isLeftFrom, outgoing, remove } from './on-the-way.ts';
import { bringInto, replaceContents } from './replace-contents.ts';

/** What a system answers where a folder cannot be renamed, as a container's volume, but what is in it can. */
const FIXED = ['EBUSY', 'EXDEV'];
/** What it answers where nothing may be made beside a folder. */
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];
/** So often in a row no other build puts its site into the same place. */
const ATTEMPTS = 20;

/**
 * Fills a new folder and puts it in the place of a site. The old site stays until the new one is whole, and if anything
 * fails. Whether what lies there may be replaced is for `refuseOutput` to say.
 */
export async function replaceSite(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const fresh = makeFresh(path);
  const keep = removeWhenStopped(fresh);
  try {
    await fill(fresh);
    markSite(fresh);
  } catch (error) {
    remove(fresh);
    throw error;
  } finally {
    keep();
  }
  if (dirname(fresh) === path) replaceContents(fresh, path);
  else putInPlace(fresh, path);
}

/**
 * Tidies up after builds that were killed. Where a kill fell between taking the old site away and putting the new one
 * in its place, the new one is put there if it is whole, or else the old one.
 */
export function finishKilled(path: string): void {
  const beside = dirname(path);
  const left = leftBehind(beside).filter((name) => isLeftFrom(name, path));
  if (!existsSync(path)) {
    const whole = [...left.filter(isIncoming), ...left].find((name) => builtNames(join(beside, name)));
    if (whole) renameSync(join(beside, whole), path);
  }
  for (const name of left) remove(join(beside, name));
  const within = leftBehind(path).filter(isIncoming);
  const whole = within.find((name) => existsSync(join(path, name, MARK)));
  if (whole) replaceContents(join(path, whole), path);
  sweep(path);
}

/** A folder beside the place it is for; within it where only that can be written, as in a container. */
function makeFresh(path: string): string {
  makeFolder(dirname(path));
  try {
    return made(incoming(dirname(path), path));
  } catch (error) {
    if (!FORBIDDEN.includes(codeOf(error)) || !existsSync(path)) throw error;
    return made(incoming(path, path));
  }
}

function made(folder: string): string {
  mkdirSync(folder);
  return folder;
}

function putInPlace(fresh: string, path: string): void {
  const old = outgoing(dirname(path), path);
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(path)) renameSync(path, old);
    } catch (error) {
      if (FIXED.includes(codeOf(error))) {
        replaceContents(bringInto(path, fresh), path);
        return;
      }
      // Another build may have taken it away just now.
      if (codeOf(error) !== 'ENOENT') giveUp(error);
    }
    try {
      renameSync(fresh, path);
      break;
    } catch (error) {
      // Another build was faster: its site is the old one now.
      if (!existsSync(path) || attempt === ATTEMPTS) giveUp(error);
      remove(old);
    }
  }
  remove(old);

  function giveUp(error: unknown): never {
    if (existsSync(old) && !existsSync(path)) renameSync(old, path);
    remove(fresh);
    throw error;
  }
}
