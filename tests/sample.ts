import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, 'fixtures', 'sample');

/** What a content folder has beside its digests. */
const BESIDE_DIGESTS = ['topics', 'guide', 'site.yaml', 'acronyms.yaml'];

/**
 * Copies the tests' own content into a folder: one digest, topics, a guide and settings. Tests never read or write
 * `content/`, which is the owner's to change.
 * @returns the folder
 */
export function copySample(folder: string): string {
  cpSync(SAMPLE, folder, { recursive: true });
  return folder;
}

/** Gives a content folder the sample's topics, guide and settings, where it has none of its own. */
export function completeContent(folder: string): void {
  for (const name of BESIDE_DIGESTS) {
    const own = join(folder, name);
    if (!existsSync(own)) cpSync(join(SAMPLE, name), own, { recursive: true });
  }
}
