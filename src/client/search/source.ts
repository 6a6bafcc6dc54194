import { createInstance } from 'virtual:pagefind';
import type { Source } from '../../core/search/engine.ts';
import type { Manifest } from '../../core/search/manifest.ts';
import { firstAlone } from '../../core/search/pagefind.ts';
import { META_WEIGHTS } from '../../core/search/to-index.ts';
import { fetch, withoutComplaints } from './surroundings.ts';

/** Words of an excerpt. */
const EXCERPT = 32;
/**
 * The search's files on a site.
 * @param folder address of the folder they lie in; ends in a slash
 */
export function sourceAt(folder: string): Source {
  return {
    async manifest() {
      const manifest = (await (await fetch(`${folder}index.json`)).json()) as Manifest;
      if (!Array.isArray(manifest.shards)) throw new Error('index.json is damaged');
      return manifest;
    },
    words: async (path) => (await fetch(`${folder}${path}`)).text(),
    shard: firstAlone(async (name) => {
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
