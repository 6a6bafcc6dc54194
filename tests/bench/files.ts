import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder and of all folders in it, by their paths from it, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** How many files, and how many bytes they hold. */
export function sizeOf(folder: string, names = filesBelow(folder)): { files: number; bytes: number } {
  return {
    files: names.length,
    bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
  };
}

/** Every file of a folder by its path, with a hash of what is in it. */
export function hashesOf(folder: string): Map<string, string> {
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('base64');
  return new Map(filesBelow(folder).map((name) => [name, hash(name)]));
}

/** One hash for a folder: the same if it has the same files with the same bytes. */
export function hashOf(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify([...hashesOf(folder)]))
    .digest('hex');
}
