import { lineOf } from '../core/library/paper-file.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import { parseSiteSettings, type SiteSettings } from '../core/site-settings.ts';
import { type ContentFolder, hasOwnSettings } from './content-folder.ts';
import { readText } from './text-files.ts';

/** The host of the address that a new `site.yaml` has. */
const PLACEHOLDER_HOST = 'carrel.example';

/** The owner's settings, and what is wrong with them. */
export function readSite(content: ContentFolder): { settings: SiteSettings; problems: Problem[] } {
  const { text = '', problems: unread } = readText(content.site, 'site.yaml');
  if (unread.length > 0) return { settings: parseSiteSettings('', '').settings, problems: [...unread] };
  const { settings, problems } = parseSiteSettings(text, 'site.yaml');
  const { address, ...others } = settings;
  // Carrel's own settings stand in for missing ones; an address in them would send search engines elsewhere.
  if (!hasOwnSettings(content)) return { settings: others, problems };
  return { settings, problems: isPlaceholder(address) ? [...problems, placeholder(text)] : problems };
}

function isPlaceholder(address: string | undefined): boolean {
  return address !== undefined && new URL(address).hostname === PLACEHOLDER_HOST;
}

function placeholder(text: string): Problem {
  return problem(
    'warning',
    'site.yaml',
    lineOf(text, 'address'),
    `address: ${PLACEHOLDER_HOST} is only an example; write the address of your site before you publish it`,
  );
}
