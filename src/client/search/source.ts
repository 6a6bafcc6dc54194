import { createInstance } from 'virtual:pagefind';
import type { Source } from '../../core/search/engine.ts';
import type { Manifest } from '../../core/search/manifest.ts';
import { firstAlone } from '../../core/search/pagefind.ts';
import { META_WEIGHTS } from '../../core/search/to-index.ts';
import { expect, fetch, withoutComplaints } from './surroundings.ts';

/** Words of an excerpt. */
const EXCERPT = 32;
/**
 * The search's files on a site.
 * @param folder address of the folder they lie in; ends in a slash
 */
export function sourceAt(folder: string, manifest: Manifest): Source {
  return {
    manifest: async () => manifest,
    words: async (path) => (await fetch(`${folder}${path}`)).text(),
    shard: firstAlone(async (name) => {
      const head = manifest.shards.find((shard) => shard.name === name);
      if (head) expect(`${folder}${name}/${head.meta}`);
      const pagefind = createInstance({
        basePath: `${folder}${name}/`,
        baseUrl: '/',
        // This may be a worker itself; a page that has none does without.
        noWorker: true,
        excerptLength: EXCERPT,
        excerptEllipsis: '…',
        // In the address of the shard's first file, which a browser may keep as long as the shard stays the same.
        metaCacheTag: name,
        ranking: { metaWeights: META_WEIGHTS },
      });
      return {
        search: (term, options) => withoutComplaints(name, () => pagefind.search(term, options)),
        preload: (term) => pagefind.preload(term),
      };
    }),
  };
}
