import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { formatProblem, type Problem } from '../core/problem.ts';
import { type Bundles, makeBundles } from './bundles.ts';
import { contentFolder } from './content-folder.ts';
import { watchContent } from './develop.ts';
import { finishSite } from './finish-site.ts';
import { type Indexing, indexInThread } from './index-in-thread.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import { markSite } from './mark.ts';
import type { Part } from './part.ts';
import { arranged, type Wishes } from './prerender.ts';
import type { TellProgress } from './progress.ts';
import { readSite } from './site-settings.ts';
import { sitemapOf } from './sitemap.ts';
import { virtualContent } from './virtual-content.ts';

/** What a site is built from, and how. */
export interface CarrelOptions {
  /** The content folder; the project's own unless told otherwise. */
  readonly content?: string;
  /** True: the site is also packed into a zip that works when unpacked on any disk. */
  readonly portable?: boolean;
  /** Only the pages of one part are made, and nothing else of the site. */
  readonly part?: Part | undefined;
  /**
   * Where unchanged pages come from, and who remembers what pages were made from. Without it, Astro's own incremental
   * build keeps a copy of each page.
   */
  readonly memory?: PageMemory | undefined;
  /** Told how many pages are done. */
  readonly progress?: TellProgress | undefined;
  /** Told what an owner should know of a build; without it, Astro's log is. */
  readonly report?: (problems: readonly Problem[]) => void;
  /** While developing: brings `content/papers` up to date after a digest has changed. */
  readonly split?: () => Promise<void>;
}

/** What is remembered of a site's pages from build to build. */
export interface PageMemory {
  readonly last: LastSite | undefined;
  readonly onKeys: (keys: PageKeys) => void;
}

/** Marks a finished site as ours; an integration of its own, because it must come after the sitemap. */
const MARKER: AstroIntegration = {
  name: 'carrel-mark',
  hooks: { 'astro:build:done': ({ dir }) => markSite(fileURLToPath(dir)) },
};

/**
 * Carrel as an Astro integration: Astro makes the pages from the collections, and the hooks add what a finished site
 * has besides pages.
 */
export default function carrel({
  content: folder,
  portable = false,
  part,
  memory,
  progress,
  report,
  split,
}: CarrelOptions = {}): AstroIntegration {
  const content = contentFolder(folder);
  // Begun while pages are rendered.
  let bundles: Promise<Bundles> | undefined;
  let indexing: Indexing | undefined;
  let outDir = '';
  let pages: readonly string[] = [];
  return {
    name: 'carrel',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build' && !existsSync(content.papers))
          throw new AstroError(
            `${content.papers}: no papers yet`,
            'npm run split makes them from the digests.',
          );
        const { settings } = readSite(content);
        updateConfig({
          ...(settings.address ? { site: settings.address } : {}),
          // Links end in .html, so that one build works on every host and opened from disk.
          build: { format: 'file', inlineStylesheets: 'never', concurrency: 16 },
          // The default takes the space between inline elements that stand on lines of their own.
          compressHTML: true,
          devToolbar: { enabled: false },
          experimental: { incrementalBuild: memory === undefined },
          integrations: [...sitemapOf(settings, () => pages), MARKER],
          vite: { plugins: [virtualContent(content, portable)] },
        });
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        watchContent(server, content, { split, refreshContent }, logger);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const wishes: Wishes = {
          site: outDir,
          part,
          last: memory?.last,
          onKeys: (keys) => memory?.onKeys(keys),
          progress,
          onPaths: (pathnames) => {
            pages = pathnames;
          },
          onData: (data) => {
            indexing = indexInThread({ root: content.root, site: outDir, data });
          },
        };
        setPrerenderer((own) => arranged(own, wishes));
        if (part) return;
        bundles = makeBundles();
        // Whoever waits for them is told.
        bundles.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (part) return;
        const options = { root: content.root, portable, bundles, indexing };
        const problems = await finishSite(fileURLToPath(dir), options);
        if (report) report(problems);
        else for (const problem of problems) logger.warn(formatProblem(problem));
      },
    },
  };
}
