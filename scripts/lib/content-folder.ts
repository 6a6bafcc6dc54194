import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '../../src/core/compare.ts';

/** Carrel's own folder. */
export const HOUSE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where everything of one site lies. */
export interface ContentFolder {
  readonly root: string;
  readonly digests: string;
  readonly papers: string;
  readonly topics: string;
  readonly guide: string;
  readonly site: string;
  readonly acronyms: string;
}

/**
 * The rooms of a content folder. Only `digests/` must be there; for a missing taxonomy, guide or `site.yaml`
 * Carrel's own stand in, so that a folder of digests is enough for a site.
 * @throws where there is no such folder
 */
export function contentFolder(root = join(HOUSE, 'content')): ContentFolder {
  const own = resolve(root);
  if (!existsSync(own)) throw new Error('no such folder');
  const orHouse = (name: string): string =>
    existsSync(join(own, name)) ? join(own, name) : join(HOUSE, 'content', name);
  return {
    root: own,
    digests: join(own, 'digests'),
    papers: join(own, 'papers'),
    topics: orHouse('topics'),
    guide: orHouse('guide'),
    site: orHouse('site.yaml'),
    acronyms: orHouse('acronyms.yaml'),
  };
}

/** The names of a folder's files in the house's order, without hidden ones; none for a folder that is not there. */
export function fileNames(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name.endsWith(ending) && statSync(join(folder, name)).isFile())
    .sort(compare);
}

/** The files of a folder with a given ending, with the names problems call them by. */
export function readFolder(folder: string, ending: string): { file: string; text: string }[] {
  return fileNames(folder, ending).map((name) => ({
    file: `${folder.split(/[\\/]/).at(-1)}/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}
