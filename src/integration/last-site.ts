import { linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What tells whether a file is as it was: its size and its times, by its path with slashes. */
export type FileStates = Readonly<Record<string, string>>;

/** The site of the last build. */
export interface LastSite {
  /**
   * Gives a new site a file of the last one, as a link, which costs less than a copy.
   * @param to the file in the new site
   * @returns false where there is no such file, or somebody has touched it since, or the disk knows no links
   */
  give(path: string, to: string): boolean;
}

/** The size and times of a file; undefined where there is none. */
export function stateOfFile(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  // The time of change (`ctime`) tells of edits that keep the size and set the other time back.
  return found?.isFile() ? `${found.size} ${found.mtimeMs} ${found.ctimeMs}` : undefined;
}

/** @param files of the site, as they were when it was put there */
export function lastSite(folder: string, files: FileStates): LastSite {
  return {
    give(path, to) {
      const state = files[path];
      const from = join(folder, path);
      if (state === undefined || state !== stateOfFile(from)) return false;
      try {
        mkdirSync(dirname(to), { recursive: true });
        linkSync(from, to);
        return true;
      } catch {
        return false;
      }
    },
  };
}
