import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { codeFingerprint } from './code-fingerprint.ts';
import type { ContentFolder } from './content-folder.ts';
import { rememberedFiles } from './remembered-files.ts';
import type { SearchCache } from './search-index.ts';

/** Remembers the shards of a site's last build. Beside the dependencies, not in the owner's content. */
export function searchCache({ cache }: Pick<ContentFolder, 'cache'>): SearchCache {
  const files = rememberedFiles(join(cache, 'search'));
  const code = codeFingerprint('src/core');
  return {
    shard(records, make) {
      const key = createHash('sha256').update(code).update(JSON.stringify(records)).digest('hex');
      return files.get(key, make);
    },
    sweep: files.sweep,
    get made() {
      return files.made;
    },
  };
}
