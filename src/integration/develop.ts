import { join, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { type Asset, bundleScript, bundleStyles, scriptNames } from './assets.ts';
import { type ContentFolder, PROJECT_ROOT } from './content-folder.ts';
import { holdRequests, loadContent, type RefreshContent } from './load-content.ts';

/** Changes that come together, as an editor's or `split`'s do, are one. Milliseconds. */
const TOGETHER = 50;

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
};

/** What happens when content changes. */
interface Actions {
  /** Brings the papers up to date with the digests. */
  readonly split: (() => Promise<void>) | undefined;
  readonly refreshContent: RefreshContent | undefined;
}

/** Shows changes of content, styles and scripts in the open browser; Astro itself does so for pages and components. */
export function watchContent(
  server: ViteDevServer,
  content: ContentFolder,
  { split, refreshContent }: Actions,
  logger: AstroIntegrationLogger,
): void {
  const whileNoPageIsMade = holdRequests(server);
  serveAssets(server);
  let changed = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  const act = async (paths: ReadonlySet<string>): Promise<void> => {
    try {
      if ([...paths].some((path) => isWithin(content.digests, path) || isWithin(content.topics, path)))
        await split?.();
      await whileNoPageIsMade(() => loadContent(refreshContent));
    } catch (error) {
      // Whatever is wrong with the content is shown, and the next change is another try.
      logger.error((error as Error).message);
    }
  };
  const places = [content.root, content.topics, content.guide, content.site];
  server.watcher.add(places);
  server.watcher.on('all', (_, path) => {
    if (!places.some((place) => isWithin(place, path))) return;
    if (changed.size === 0)
      setTimeout(() => {
        const paths = changed;
        changed = new Set();
        running = running.then(() => act(paths));
      }, TOGETHER);
    changed.add(path);
  });
}

/** Bundles what pages load from `assets/` when it is asked for, and again after its sources have changed. */
function serveAssets(server: ViteDevServer): void {
  const sources = ['client', 'core', 'site', 'styles', 'offline'].map((name) =>
    join(PROJECT_ROOT, 'src', name),
  );
  const bundles = new Map<string, Promise<Asset[]>>();
  const bundleOf = (name: string): Promise<Asset[]> => {
    const known = bundles.get(name);
    if (known) return known;
    const made = name.endsWith('.js') ? bundleScript(name.slice(0, -'.js'.length)) : bundleStyles();
    bundles.set(name, made);
    return made;
  };
  server.watcher.on('all', (_, path) => {
    if (!sources.some((folder) => isWithin(folder, path))) return;
    bundles.clear();
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use('/assets', async (request, response, next) => {
    const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
    const isScript = name.endsWith('.js') && scriptNames().includes(name.slice(0, -'.js'.length));
    try {
      const assets = await bundleOf(isScript ? name : 'site.css');
      const asset = assets.find(({ path }) => path === `assets/${name}`);
      if (!asset) return next();
      response.setHeader('Content-Type', TYPES[name.replace(/^.*\./, '')] ?? 'application/octet-stream');
      response.end(asset.content);
    } catch (error) {
      next(error);
    }
  });
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
