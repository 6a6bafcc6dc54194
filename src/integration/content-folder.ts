import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../core/paper.ts';

/** The folder of this project: `package.json` lies in it. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What any command may remember between runs; beside the dependencies, and safe to delete at any time. */
export const CACHE_FOLDER = join(PROJECT_ROOT, 'node_modules', '.cache', 'carrel');

/** Where everything of one site lies. */
export interface ContentFolder {
  readonly root: string;
  readonly digests: string;
  readonly papers: string;
  readonly topics: string;
  readonly guide: string;
  readonly site: string;
  readonly acronyms: string;
  /** What is remembered of this content between runs. */
  readonly cache: string;
  /** The digests' version of papers whose own file cannot be read; in the cache. */
  readonly standIns: string;
}

/**
 * The rooms of a content folder. Only `digests/` must be there; for a missing taxonomy, guide or `site.yaml`
 * Carrel's own stand in, so that a folder of digests is enough for a site.
 */
export function contentFolder(root = join(PROJECT_ROOT, 'content')): ContentFolder {
  const own = resolve(root);
  const orDefault = (name: string): string =>
    existsSync(join(own, name)) ? join(own, name) : join(PROJECT_ROOT, 'content', name);
  const cache = join(CACHE_FOLDER, fingerprint(own));
  return {
    root: own,
    digests: join(own, 'digests'),
    papers: join(own, 'papers'),
    topics: orDefault('topics'),
    guide: orDefault('guide'),
    site: orDefault('site.yaml'),
    acronyms: orDefault('acronyms.yaml'),
    cache,
    standIns: join(cache, 'stand-ins'),
  };
}

/** True where the owner named the site: then it may be an empty one. */
export function hasOwnSettings({ root, site }: Pick<ContentFolder, 'root' | 'site'>): boolean {
  return dirname(site) === root;
}
