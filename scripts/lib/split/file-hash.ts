import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** What is read at once. Bytes. */
const CHUNK = 4 * 1024 * 1024;

/** A hash of a file's bytes, however many they are; for one that cannot be read, a word that says why. */
export function fileHash(path: string): string {
  try {
    return hashOf(path);
  } catch (error) {
    // A link to nothing is told at each run until it is gone or leads somewhere.
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}

function hashOf(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
