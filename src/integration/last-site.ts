import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileMark, isSameMark, markOf } from './file-mark.ts';

/** How the files of a site looked when it was put in its place, by their paths with slashes. */
export type FileMarks = Readonly<Record<string, FileMark>>;

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

/**
 * @param files of the site, as they were when it was put there
 * @param keys of its pages
 */
export function lastSite(folder: string, files: FileMarks, keys: PageKeys): LastSite {
  return {
    give(path, key, to) {
      const from = join(folder, path);
      if (keys[path] !== key || !isSameMark(files[path], markOf(from))) return false;
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
