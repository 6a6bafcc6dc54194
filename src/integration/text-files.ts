import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../core/compare.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';

/** What a folder holds: the names of its files, and what looks like one of them and is none. */
export interface Listing {
  readonly names: string[];
  /** Those that are there and cannot be files: folders, links to nothing. */
  readonly unreadable: string[];
  readonly problems: Problem[];
}

/** A folder's files in code-point order, without hidden ones; none for a folder that is not there. */
export function listFiles(folder: string, ending = ''): Listing {
  const names: string[] = [];
  const unreadable: string[] = [];
  const problems: Problem[] = [];
  const all = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const wanted = all.filter(({ name }) => !name.startsWith('.') && name.endsWith(ending));
  for (const entry of wanted.sort((a, b) => compare(a.name, b.name))) {
    const { name } = entry;
    // What the folder itself calls a file needs no look of its own: there may be forty thousand.
    const fault = entry.isFile() ? undefined : whyNoFile(join(folder, name));
    if (fault === undefined) names.push(name);
    else {
      unreadable.push(name);
      // A folder among files of any name may be meant to be passed over; one that is named like a file is a mistake.
      const severity = fault === FOLDER && ending === '' ? 'warning' : 'error';
      problems.push(problem(severity, fileIn(folder, name), 1, fault));
    }
  }
  return { names, unreadable, problems };
}

/** The names of a folder's files, where nobody needs to know what else is in it. */
export function fileNames(folder: string, ending = ''): string[] {
  return listFiles(folder, ending).names;
}

/** The files of a folder with a given ending, with the names problems call them by. */
export function readFolder(folder: string, ending: string): { files: TextFile[]; problems: Problem[] } {
  const { names, problems } = listFiles(folder, ending);
  const files: TextFile[] = [];
  for (const name of names) {
    const file = fileIn(folder, name);
    const { text, problems: faults } = readText(join(folder, name), file);
    if (text !== undefined) files.push({ file, text });
    problems.push(...faults);
  }
  return { files, problems };
}

/** A file's text, and what problems call it. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Reads a file that was there a moment ago; where it has gone or cannot be read, says so. */
export function readText(
  path: string,
  file: string,
): { readonly text?: string; readonly gone?: true; readonly problems: readonly Problem[] } {
  try {
    return { text: readFileSync(path, 'utf8'), problems: [] };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      return { gone: true, problems: [problem('error', file, 1, 'vanished before it was read')] };
    const what = code === 'EISDIR' ? 'this is a folder; a file is expected' : `cannot be read: ${message}`;
    return { problems: [problem('error', file, 1, what)] };
  }
}

const FOLDER = 'a folder where a file should be; what is in it is not read';

/** Why something in a folder is no file that can be opened; undefined where it is one. */
function whyNoFile(path: string): string | undefined {
  try {
    const found = statSync(path);
    if (found.isFile()) return undefined;
    return found.isDirectory() ? FOLDER : 'neither a file nor a link to one';
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'a link to nothing' : `cannot be read: ${message}`;
  }
}

/** What problems call a file of a folder: `papers/a.md`. */
function fileIn(folder: string, name: string): string {
  return `${folder.split(/[\\/]/).at(-1)}/${name}`;
}
