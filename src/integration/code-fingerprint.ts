import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './content-folder.ts';

/**
 * A hash of the code in some places of the project, of what it depends on, and of what Node knows of letters: what was
 * made under another one may come out otherwise.
 * @param places folders from the project's own, `src/core`
 */
export function codeFingerprint(...places: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.unicode ?? '');
  hash.update(readFileSync(join(PROJECT_ROOT, 'package-lock.json')));
  for (const place of places) {
    const files = readdirSync(join(PROJECT_ROOT, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(file.slice(PROJECT_ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
