import { basename, join } from 'node:path';
import { discard, IN_PROGRESS_PREFIX, nameAfterOwner } from '../../../src/integration/atomic.ts';
import { MARK } from '../../../src/integration/mark.ts';

const NEW = 'new-';
const OLD = 'old-';

/** Where in a folder this run makes the site that is to lie at `path`. */
export function incoming(folder: string, path: string): string {
  return join(folder, IN_PROGRESS_PREFIX + NEW + basename(path));
}

/** Where in a folder the site that lay at `path` waits to be removed. */
export function outgoing(folder: string, path: string): string {
  return join(folder, IN_PROGRESS_PREFIX + OLD + basename(path));
}

/** True for the name of a site on its way in. */
export function isIncoming(name: string): boolean {
  return nameAfterOwner(name).startsWith(NEW);
}

/** True for what a build into `path` left, not one into a neighbour. Builds before marks had names without `new-`. */
export function isLeftFrom(name: string, path: string): boolean {
  const folder = basename(path);
  return [NEW + folder, OLD + folder, folder, `${folder}-old`].includes(nameAfterOwner(name));
}

/** Removes a site, its mark first: half a site must not look like a whole one. */
export function remove(site: string): void {
  discard(join(site, MARK));
  discard(site);
}

/** The system's word for what went wrong, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
