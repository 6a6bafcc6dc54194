import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT_ROOT } from './content-folder.ts';

/** Once a process: what it runs is what it has loaded, whatever happens to the files. */
const known = new Map<string, string>();

/**
 * A hash of the code in some places of the project, of what it depends on, and of what Node knows of letters: what was
 * made under another one may come out otherwise.
 * @param places files, and folders with all that is below them, from the project's own: `src/core`
 */
export function codeFingerprint(...places: readonly string[]): string {
  const key = places.join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  const { unicode = '', v8 } = process.versions;
  const hash = createHash('sha256').update(`${unicode} ${v8}\n`);
  for (const file of ['package-lock.json', ...places.flatMap(filesAt)])
    hash.update(`${file}\n`).update(readFileSync(join(PROJECT_ROOT, file)));
  const fingerprint = hash.digest('hex');
  known.set(key, fingerprint);
  return fingerprint;
}

/** The files at a place, `/` in their names on every system. */
function filesAt(place: string): string[] {
  if (statSync(join(PROJECT_ROOT, place)).isFile()) return [place];
  return readdirSync(join(PROJECT_ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(PROJECT_ROOT.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
