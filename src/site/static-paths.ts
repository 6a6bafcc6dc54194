import { createHash } from 'node:crypto';
import { loadLibrary } from './content.ts';
import type { Library } from './library.ts';

/**
 * What a route's `getStaticPaths` returns: its pages, each with its model as its only prop. The hash of the model is
 * the page's cache key, by which Astro skips a page that would come out as last time.
 * @param param the route's parameter: `id` of `papers/[id].astro`
 * @param folder the folder the route lies in
 */
export async function staticPaths<T extends { readonly path: string }, P extends string>(
  makePages: (library: Library) => readonly T[],
  param: P,
  folder = '',
) {
  const pages = makePages(await loadLibrary());
  return pages.map((page) => ({
    params: { [param]: routeOf(page.path, folder) } as { [K in P]: string | undefined },
    props: { page },
    cacheKey: keyOf(page),
  }));
}

/** A key that changes whenever a model does. */
function keyOf(model: unknown): string {
  return createHash('sha256').update(JSON.stringify(model)).digest('hex');
}

/** The part of a path that a route's parameter stands for; nothing for the front page. */
function routeOf(path: string, folder: string): string | undefined {
  const name = path.slice(folder === '' ? 0 : folder.length + 1).replace(/\.html$/, '');
  return name === 'index' && folder === '' ? undefined : name;
}
