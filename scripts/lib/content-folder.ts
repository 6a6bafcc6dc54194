import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '../../src/core/library/entry.ts';
import { UsageError } from './arguments.ts';

/** Carrel's own folder. */
export const HOUSE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is named by mistake for the content folder it lies in. */
const ROOMS = ['digests', 'papers', 'topics', 'guide', 'metadata'];

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
 * The rooms of a content folder. A folder `digests/` is enough for a site: for a missing taxonomy, guide or
 * `site.yaml` Carrel's own stand in. An empty folder is one as well, to which `add` brings its first digest.
 * @throws UsageError for any other folder
 */
export function contentFolder(root = join(HOUSE, 'content')): ContentFolder {
  const own = resolve(root);
  const fault = faultOf(own);
  if (fault) throw new UsageError(`--content ${root}: ${fault}`);
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

/** True where the owner named the site: then it may be an empty one. */
export function hasOwnSettings({ root, site }: ContentFolder): boolean {
  return dirname(site) === root;
}

function faultOf(folder: string): string | undefined {
  if (!existsSync(folder)) return 'no such folder';
  if (!statSync(folder).isDirectory()) return 'is a file, not a content folder';
  if (isContent(folder)) return undefined;
  const [name, above] = [basename(folder), dirname(folder)];
  if (ROOMS.includes(name))
    return `holds the ${name} of a content folder; name the folder it lies in, ${above}`;
  return 'is no content folder: that has a folder digests or papers, or a file site.yaml';
}

function isContent(folder: string): boolean {
  const entries = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const has = (name: string): boolean => entries.includes(name) && statSync(join(folder, name)).isDirectory();
  return entries.length === 0 || has('digests') || has('papers') || entries.includes('site.yaml');
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
