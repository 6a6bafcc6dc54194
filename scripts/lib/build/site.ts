import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { Problem } from '../../../src/core/problem.ts';
import { IN_PROGRESS_PREFIX, makeFolder, sweep } from '../../../src/integration/atomic.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { CACHE_FOLDER, PROJECT_ROOT } from '../../../src/integration/content-folder.ts';
import carrel, { type CarrelOptions } from '../../../src/integration/index.ts';
import { removeWhenStopped } from '../stop.ts';
import { withBuildCache } from './build-cache.ts';

/**
 * Has Astro make the site of a content folder, and moves it into a folder. Astro works in the project: what it bundles
 * on the way finds the dependencies there alone.
 * @returns what its owner should know of it
 */
export async function buildSite(
  content: ContentFolder,
  site: string,
  options: Pick<CarrelOptions, 'portable' | 'part' | 'memory' | 'progress'>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  makeFolder(CACHE_FOLDER);
  sweep(CACHE_FOLDER);
  const work = mkdtempSync(join(CACHE_FOLDER, IN_PROGRESS_PREFIX));
  removeWhenStopped(work);
  try {
    const make = (cacheDir: string): Promise<void> =>
      build({
        root: PROJECT_ROOT,
        configFile: false,
        integrations: [
          carrel({ ...options, content: content.root, report: (found) => problems.push(...found) }),
        ],
        outDir: join(work, 'site'),
        cacheDir,
        logLevel: 'error',
      });
    // Astro forgets the pages that a build does not have, so a part must not use the whole site's cache.
    if (options.part) await make(join(work, 'cache'));
    else await withBuildCache(content, work, make);
    for (const name of readdirSync(join(work, 'site'))) move(join(work, 'site', name), join(site, name));
    return problems;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Renames where it can; a folder on another disk is copied. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
