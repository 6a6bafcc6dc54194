import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { SearchRecord } from '../core/search/record.ts';
import { isInProgress, sweep, writeWhole } from './atomic.ts';
import { type ContentFolder, PROJECT_ROOT } from './content-folder.ts';
import type { SearchCache } from './search-index.ts';
import { fileNames } from './text-files.ts';

/** The earliest day a zip can tell. */
const MTIME = new Date(1980, 0, 1);

/**
 * Remembers the shards of a site's last build, each as a zip. Beside the dependencies, not in the owner's content: it
 * can be thrown away at any time.
 */
export function searchCache({ cache }: Pick<ContentFolder, 'cache'>): SearchCache {
  const folder = join(cache, 'search');
  const code = codeFingerprint();
  const used = new Set<string>();
  let made = 0;
  return {
    async shard(records: readonly SearchRecord[], make) {
      const name = `${createHash('sha256').update(code).update(JSON.stringify(records)).digest('hex')}.zip`;
      used.add(name);
      const remembered = read(join(folder, name));
      if (remembered) return remembered;
      made++;
      const files = await make();
      writeWhole(join(folder, name), zipSync(Object.fromEntries(files), { level: 0, mtime: MTIME }));
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

function read(path: string): Map<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(readFileSync(path))));
  } catch {
    // Not there, or cut short by a full disk: it is made anew.
    return undefined;
  }
}

/** Changes whenever the code that makes shards may. */
function codeFingerprint(): string {
  const hash = createHash('sha256').update(process.versions.unicode ?? '');
  hash.update(readFileSync(join(PROJECT_ROOT, 'node_modules', 'pagefind', 'package.json')));
  const folder = join(PROJECT_ROOT, 'src', 'core', 'search');
  for (const name of fileNames(folder, '.ts')) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
