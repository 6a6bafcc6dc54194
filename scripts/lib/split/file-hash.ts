import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/integration/text-files.ts';

/** What is read at once, of one file after another. */
const chunk = Buffer.allocUnsafe(1024 * 1024);

/** A hash of a file's bytes, however many they are; for one that cannot be read, a word that says why. */
export function fileHash(path: string): string {
  try {
    return hashOf(path);
  } catch (error) {
    // A link to nothing is told at each run until it is gone or leads somewhere.
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}

/** A hash of a folder's files with a given ending, their names, and whatever is wrong with them. */
export function folderHash(folder: string, ending: string): string {
  const listed = listFiles(folder, ending);
  const hashes = listed.names.map((name) => fileHash(join(folder, name)));
  return hash('sha256', JSON.stringify([listed, hashes]));
}

function hashOf(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const whole = createHash('sha256');
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      whole.update(chunk.subarray(0, read));
    return whole.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
