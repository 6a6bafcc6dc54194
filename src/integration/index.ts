import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { formatProblem, type Problem } from '../core/problem.ts';
import { HEADERS_FILE } from '../site/security.ts';
import { paths } from '../site/urls.ts';
import { readAcronyms } from './acronyms.ts';
import { writeAssets } from './assets.ts';
import { contentFolder } from './content-folder.ts';
import { watchContent } from './develop.ts';
import { writeLicences } from './licences.ts';
import { markSite } from './mark.ts';
import { searchCache } from './search-cache.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeWorker } from './service-worker.ts';
import { readSiteData } from './site-data.ts';
import { readSite } from './site-settings.ts';
import { sitemapOf } from './sitemap.ts';
import { virtualContent } from './virtual-content.ts';
import { writeZip } from './zip.ts';

/** What a site is built from, and how. */
export interface CarrelOptions {
  /** The content folder; the project's own unless told otherwise. */
  readonly content?: string;
  /** True: the site is also packed into a zip that works when unpacked on any disk. */
  readonly portable?: boolean;
  /** Told what an owner should know of a build; without it, Astro's log is. */
  readonly report?: (problems: readonly Problem[]) => void;
  /** While developing: brings `content/papers` up to date after a digest has changed. */
  readonly split?: () => Promise<void>;
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
  report,
  split,
}: CarrelOptions = {}): AstroIntegration {
  const content = contentFolder(folder);
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
          experimental: { incrementalBuild: true },
          integrations: [...sitemapOf(settings), MARKER],
          vite: { plugins: [virtualContent(content, portable)] },
        });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        watchContent(server, content, { split, refreshContent }, logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const data = readSiteData(site);
        await writeAssets(site);
        await writeLicences(site);
        writeFileSync(join(site, paths.headers), HEADERS_FILE);
        const problems = await buildSearchIndex(
          site,
          { ...data, acronyms: readAcronyms(content).acronyms },
          searchCache(content),
        );
        if (report) report(problems);
        else for (const problem of problems) logger.warn(formatProblem(problem));
        if (portable) writeZip(site, data);
        // What comes later is not among the files that browsers save.
        await writeWorker(site, data);
      },
    },
  };
}
