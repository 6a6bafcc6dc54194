import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../core/site-settings.ts';
import { paths } from '../site/urls.ts';

/** Pages that no search engine should list; their models say so too. */
const UNLISTED = new Set([paths.settings, paths.unsaved, paths.notFound, paths.portableInZip]);

/**
 * The sitemap (sitemaps.org, version 0.9); none without the site's address, for it could not name its pages.
 * @param pages the paths of all pages; a build may make a part of them only
 */
export function sitemapOf({ address }: SiteSettings, pages: () => readonly string[]): AstroIntegration[] {
  if (!address) return [];
  const root = address.endsWith('/') ? address : `${address}/`;
  const withEnding = (url: string): string => (url === root || url.endsWith('.html') ? url : `${url}.html`);
  const { name, hooks } = sitemap({
    filter: (url) => !UNLISTED.has(withEnding(url).slice(root.length)),
    serialize: (item) => ({ ...item, url: withEnding(item.url) }),
  });
  const write = hooks['astro:build:done'];
  return [
    {
      name,
      hooks: {
        ...hooks,
        'astro:build:done': (built) =>
          write?.({ ...built, pages: pages().map((pathname) => ({ pathname })) }),
      },
    },
  ];
}
