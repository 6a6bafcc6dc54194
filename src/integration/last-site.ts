import { copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What tells whether a file is as it was: its size and its times, by its path with slashes. */
export type FileStates = Readonly<Record<string, string>>;

/** What each page was made from, as a hash, by the path of its file. */
export type PageKeys = Readonly<Record<string, string>>;

/** The site of the last build. */
export interface LastSite {
  /**
   * Gives a new site a page of the last one, as a link, which costs less than a copy.
   * @param key what it would be made from now
   * @param to the file in the new site
   * @returns false where there is no such page, it was made from something else, or somebody has touched it since
   */
  give(path: string, key: string, to: string): boolean;
}

/** The size and times of a file; undefined where there is none. */
export function stateOfFile(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  // The time of change (`ctime`) tells of edits that keep the size and set the other time back.
  return found?.isFile() ? `${found.size} ${found.mtimeMs} ${found.ctimeMs}` : undefined;
}

/**
 * @param files of the site, as they were when it was put there
 * @param keys of its pages
 */
export function lastSite(folder: string, files: FileStates, keys: PageKeys): LastSite {
  return {
    give(path, key, to) {
      const state = keys[path] === key ? files[path] : undefined;
      const from = join(folder, path);
      if (state === undefined || state !== stateOfFile(from)) return false;
      mkdirSync(dirname(to), { recursive: true });
      try {
        linkSync(from, to);
      } catch {
        // On another disk, or on one that knows no links.
        copyFileSync(from, to);
      }
      return true;
    },
  };
}
