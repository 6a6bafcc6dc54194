import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../core/compare.ts';
import { isInProgress, writeWhole } from './atomic.ts';

/** The file that tells a built site from any other folder. Hidden, because it is no part of the site. */
export const MARK = '.carrel-site';

/** What systems put into folders by themselves. */
const OF_THE_SYSTEM = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'lost+found'];

/** All that a site can hold which was built before there were marks, and what it holds in any case. */
const BEFORE_MARKS = [
  ...['404.html', '_headers', 'assets', 'data', 'dates.html', 'digests', 'digests.html', 'favicon.svg'],
  ...[
    'guide',
    'guide.html',
    'icons',
    'index.html',
    'library.html',
    'manifest.webmanifest',
    'map',
    'map.html',
  ],
  ...[
    'offline',
    'offline.html',
    'papers',
    'papers.html',
    'portable',
    'portable.html',
    'robots.txt',
    'search',
  ],
  ...['search.html', 'settings.html', 'sitemap.xml', 'sw.js', 'topics', 'topics.html', 'trends.html'],
];
const SURE_SIGNS = ['_headers', 'sw.js', 'papers.html', 'manifest.webmanifest'];

/** Marks a finished site with the names of all that the build put at its top. */
export function markSite(site: string): void {
  writeMark(site, readdirSync(site));
}

/** Says in a folder's mark what at its top was built. */
export function writeMark(folder: string, names: readonly string[]): void {
  const mark = {
    about: 'Carrel built this folder. The next build replaces what is named here.',
    names: names.filter((name) => name !== MARK).sort(compare),
  };
  writeWhole(join(folder, MARK), `${JSON.stringify(mark, null, 1)}\n`);
}

/** What at the top of a folder was built; undefined where nothing says that any of it was. */
export function builtNames(folder: string): readonly string[] | undefined {
  try {
    const { names } = JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as { names: unknown };
    if (Array.isArray(names)) return names.filter((name) => typeof name === 'string');
  } catch {
    // No mark, or none of ours.
  }
  const present = namesIn(folder);
  return SURE_SIGNS.every((name) => present.includes(name)) ? BEFORE_MARKS : undefined;
}

/** What at the top of a folder no build made, as far as its mark says. */
export function strangersIn(folder: string): string[] {
  const known = new Set([MARK, ...OF_THE_SYSTEM, ...(builtNames(folder) ?? [])]);
  return namesIn(folder).filter((name) => !known.has(name) && !isInProgress(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort(compare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
