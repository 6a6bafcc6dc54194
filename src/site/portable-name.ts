import { UNDATED } from '../core/paper.ts';

/** What the zip of a site is called, without its ending: the site's name and the day of its newest digest. */
export function portableName(site: string, newest = UNDATED): string {
  const name = site
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = name.slice(0, 40) || 'site';
  return newest === UNDATED ? stem : `${stem}-${newest}`;
}
