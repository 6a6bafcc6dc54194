import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { Edition } from '../../../src/core/edition.ts';
import { EDITION_VARIABLE } from '../../../src/site/edition-variable.ts';
import { IN_PROGRESS_PREFIX, makeFolder, sweep } from '../atomic.ts';
import { HOUSE } from '../content-folder.ts';
import { removeWhenStopped } from '../stop.ts';

/** Beside the dependencies: what Astro bundles there finds them, and what a killed build leaves can be swept. */
const WORKSHOP = join(HOUSE, 'node_modules', '.cache', 'carrel', 'pages');

/**
 * Renders the pages of an edition into a folder. Astro puts its half-finished work below the current folder wherever
 * the pages go, so each build has a current folder of its own: two at once would take each other's away.
 */
export async function buildPages(edition: Edition, site: string): Promise<void> {
  makeFolder(WORKSHOP);
  sweep(WORKSHOP);
  const work = mkdtempSync(join(WORKSHOP, IN_PROGRESS_PREFIX));
  removeWhenStopped(work);
  const pages = join(work, 'site');
  const file = join(work, 'edition.json');
  const folder = process.cwd();
  try {
    writeFileSync(file, JSON.stringify(edition));
    process.env[EDITION_VARIABLE] = file;
    process.chdir(work);
    await build({
      root: HOUSE,
      outDir: pages,
      cacheDir: join(work, 'cache'),
      logLevel: 'error',
      ...(edition.site.address ? { site: edition.site.address } : {}),
    });
    for (const name of readdirSync(pages)) move(join(pages, name), join(site, name));
  } finally {
    process.chdir(folder);
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
