import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import type { ViteDevServer } from 'vite';

/** What Astro gives integrations to have the collections loaded again. */
export type RefreshContent = NonNullable<HookParameters<'astro:server:setup'>['refreshContent']>;

/** What a loader is handed when we, not Astro itself, have it load. */
export interface LoadContext {
  /** To be called when a loader starts. */
  readonly onLoad: () => void;
}

/** Astro needs some milliseconds to read its configuration; one with an error in it is never read. Milliseconds. */
const PAUSE = 20;
const PATIENCE = 5000;

/**
 * Loads the collections again. Astro answers at once and loads nothing while it reads `src/content.config.ts`, which it
 * does after every change of Markdown or YAML; so a loader says that it ran, and without that we ask again.
 */
export async function loadContent(refreshContent: RefreshContent | undefined): Promise<void> {
  let isLoaded = false;
  const context: LoadContext = {
    onLoad: () => {
      isLoaded = true;
    },
  };
  for (let waited = 0; refreshContent && waited < PATIENCE; waited += PAUSE) {
    await refreshContent({ context });
    if (isLoaded) return;
    await setTimeout(PAUSE);
  }
}

/**
 * Keeps making pages and loading content apart: gives a function that waits for the requests under way, does its work
 * while new ones wait, and lets them go on. Astro keeps the paths of a route, and their models, from one request to the
 * next; a request that had begun before a change would put old ones there after Astro has forgotten them.
 */
export function holdRequests(
  server: Pick<ViteDevServer, 'middlewares'>,
): (work: () => Promise<void>) => Promise<void> {
  const underWay = new Set<Promise<void>>();
  let loading: Promise<void> | undefined;
  server.middlewares.use(async (_, response, next) => {
    while (loading) await loading;
    // Whoever asked may have gone meanwhile, and nobody would tell that again.
    if (response.closed) return;
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    underWay.add(closed);
    closed.then(() => underWay.delete(closed));
    next();
  });
  return async (work) => {
    const loaded = Promise.withResolvers<void>();
    loading = loaded.promise;
    try {
      // A reader who stops reading midway must not keep changes from the others.
      await Promise.race([Promise.all(underWay), setTimeout(PATIENCE, undefined, { ref: false })]);
      await work();
    } finally {
      loading = undefined;
      loaded.resolve();
    }
  };
}
