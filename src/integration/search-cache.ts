import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchRecord } from '../core/search/files.ts';
import type { ShardFiles } from '../core/search/shard.ts';
import { writeShard } from '../core/search/shard.ts';
import { isInProgress, sweep, writeWhole } from './atomic.ts';
import { type ContentFolder, PROJECT_ROOT } from './content-folder.ts';
import { fileNames } from './text-files.ts';

/** Remembers the shards of a site's last build. */
export interface SearchCache {
  /** The shard of these papers, remembered or made. */
  shard(records: readonly SearchRecord[]): ShardFiles;
  /** Forgets the shards that were not asked for. */
  sweep(): void;
  /** How many shards were made, not remembered. */
  readonly made: number;
}

/** Beside the dependencies, not in the owner's content: it can be thrown away at any time. */
export function searchCache({ cache }: Pick<ContentFolder, 'cache'>): SearchCache {
  const folder = join(cache, 'search');
  const code = codeFingerprint();
  const used = new Set<string>();
  let made = 0;
  return {
    shard(records) {
      const name = `${createHash('sha256').update(code).update(JSON.stringify(records)).digest('hex')}.json.gz`;
      used.add(name);
      const remembered = read(join(folder, name));
      if (remembered) return remembered;
      made++;
      const shard = writeShard(records);
      writeWhole(join(folder, name), gzipSync(JSON.stringify(shard), { level: 1 }));
      return shard;
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

function read(path: string): ShardFiles | undefined {
  try {
    return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as ShardFiles;
  } catch {
    // Not there, or cut short by a full disk: it is made anew.
    return undefined;
  }
}

/** Changes whenever the code that writes shards may. */
function codeFingerprint(): string {
  const hash = createHash('sha256').update(process.versions.unicode ?? '');
  const folder = join(PROJECT_ROOT, 'src', 'core', 'search');
  for (const name of fileNames(folder, '.ts')) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
