import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { PROJECT_ROOT } from '../../../src/integration/content-folder.ts';
import { builtNames, strangersIn } from '../../../src/integration/mark.ts';
import { UsageError } from '../arguments.ts';

/**
 * Makes sure that a site may be put at `out`, where it replaces all there is. Only what a build made, or an empty or
 * new folder, may be replaced; and it must not hold, or lie within, the project or the owner's content.
 * @param house the project's folder
 * @throws UsageError that says what stands against it
 */
export function refuseOutput(out: string, content: ContentFolder, house = PROJECT_ROOT): void {
  const reason = againstKind(out) ?? againstPlace(out, content, house) ?? againstStrangers(out);
  if (reason) throw new UsageError(`${out}: ${reason}`);
}

function againstKind(out: string): string | undefined {
  const above = existing(dirname(out));
  if (!statSync(above).isDirectory()) return `${above} is no folder`;
  const entry = lstatSync(out, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) return 'is a link, and a build replaces no link; name the folder it leads to';
  return entry && !entry.isDirectory() ? 'is no folder' : undefined;
}

function againstPlace(out: string, content: ContentFolder, house: string): string | undefined {
  const [self, ...above] = lineOf(out);
  const within = (folder: string): boolean => above.some((one) => isSame(one, lineOf(folder)[0]));
  const holds = (path: string): boolean => lineOf(path).some((one) => isSame(one, self));
  // `dist` is in the project, which may itself lie in the content folder.
  const besideSources = isSame(above[0], lineOf(house)[0]);
  if (holds(house)) return 'holds the project';
  for (const path of Object.values({ ...content })) {
    if (holds(path)) return `holds the content (${path})`;
    if (within(path) && !(besideSources && lineOf(house).some((one) => isSame(one, lineOf(path)[0]))))
      return `lies within the content (${path})`;
  }
  if (within(house) && !besideSources) return 'lies within a folder of the project';
  return undefined;
}

function againstStrangers(out: string): string | undefined {
  const [first, ...more] = strangersIn(out);
  if (first === undefined) return undefined;
  const names = `${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;
  return builtNames(out)
    ? `holds ${names}, which no build made; move it away (what belongs to the site goes into public/)`
    : `holds ${names} and was not made by a build; name a new or an empty folder`;
}

/** A folder by its real path and, where it exists, by what the disk knows it by, however its name is spelt. */
interface Known {
  readonly path: string;
  readonly inode?: string;
}

function isSame(a: Known | undefined, b: Known | undefined): boolean {
  if (!a || !b) return false;
  return a.path === b.path || (a.inode !== undefined && a.inode === b.inode);
}

/** A path and all folders above it, from below. */
function lineOf(path: string): Known[] {
  const line: Known[] = [];
  for (let at = realPath(path); ; at = dirname(at)) {
    const found = statSync(at, { bigint: true, throwIfNoEntry: false });
    line.push({ path: at, ...(found ? { inode: `${found.dev}:${found.ino}` } : {}) });
    if (at === dirname(at)) return line;
  }
}

/** Without links, as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path));
}

function existing(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : existing(dirname(path));
}
