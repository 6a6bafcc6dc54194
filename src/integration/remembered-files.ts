import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { isInProgress, sweep, writeIfPossible } from './atomic.ts';

/** Files by their paths, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Files that cost time to make, remembered between runs. */
export interface RememberedFiles {
  /** The files of a key, remembered or made. A key says all that they are made from. */
  get(key: string, make: () => Promise<Files>): Promise<Files>;
  /** Forgets the files that were not asked for. */
  sweep(): void;
  /** How often files were made, not remembered. */
  readonly made: number;
}

/** The earliest day a zip can tell. */
const MTIME = new Date(1980, 0, 1);

/** Remembers files in a folder, those of each key as a zip. The folder can be deleted at any time. */
export function rememberedFiles(folder: string): RememberedFiles {
  const used = new Set<string>();
  let made = 0;
  return {
    async get(key, make) {
      const name = `${key}.zip`;
      used.add(name);
      const remembered = read(join(folder, name));
      if (remembered) return remembered;
      made++;
      const files = await make();
      writeIfPossible(join(folder, name), zipSync(Object.fromEntries(files), { level: 0, mtime: MTIME }));
      return files;
    },
    sweep() {
      if (!existsSync(folder)) return;
      sweep(folder);
      for (const name of readdirSync(folder))
        if (!used.has(name) && !isInProgress(name)) rmSync(join(folder, name), { force: true });
    },
    get made() {
      return made;
    },
  };
}

function read(path: string): Files | undefined {
  try {
    return new Map(Object.entries(unzipSync(readFileSync(path))));
  } catch {
    // Not there, or cut short by a full disk: it is made anew.
    return undefined;
  }
}
