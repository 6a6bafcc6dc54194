import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, makeFolder } from '../../../src/integration/atomic.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';

/**
 * Lends a build the cache that Astro keeps of a content folder. One build at a time has it: another at the same time
 * gets a new one of its own. A cache whose build was killed is thrown away: nobody knows how far it came.
 * @param work a folder of this build alone
 */
export async function withBuildCache<T>(
  { cache: folder }: Pick<ContentFolder, 'cache'>,
  work: string,
  build: (cacheDir: string) => Promise<T>,
): Promise<T> {
  const cache = join(folder, 'astro');
  const mark = join(folder, 'astro-in-use');
  if (!take(folder, mark, cache)) return build(join(work, 'cache'));
  const result = await build(cache);
  // Not after a failure: the mark then tells the next build that this cache is not to be trusted.
  rmSync(mark);
  return result;
}

/** False where another build has the cache, or none can be written. */
function take(folder: string, mark: string, cache: string): boolean {
  try {
    makeFolder(folder);
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(mark)) return false;
  }
  const owner = Number(readFileSync(mark, 'utf8'));
  if (owner !== process.pid && isAlive(owner)) return false;
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(mark, String(process.pid));
  return true;
}
