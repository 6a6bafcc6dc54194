import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ContentFolder, contentFolder, PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { typedPath, UsageError } from './arguments.ts';

/** What is named by mistake for the content folder it lies in. */
const ROOMS = ['digests', 'papers', 'topics', 'guide', 'metadata'];

/**
 * The content folder that a command line names. A folder `digests/` is enough for a site. An empty folder is one as
 * well, to which `add` brings its first digest.
 * @throws UsageError for any other folder
 */
export function contentArgument(named = join(PROJECT_ROOT, 'content')): ContentFolder {
  const folder = typedPath(named);
  const fault = faultOf(folder);
  if (fault) throw new UsageError(`--content ${named}: ${fault}`);
  return contentFolder(folder);
}

function faultOf(folder: string): string | undefined {
  if (!existsSync(folder)) return 'no such folder';
  if (!statSync(folder).isDirectory()) return 'is a file, not a content folder';
  const blocked = ROOMS.find((name) => {
    const room = join(folder, name);
    return existsSync(room) && !statSync(room).isDirectory();
  });
  if (blocked) return `${blocked} is a file; a folder is expected`;
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
