import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/integration/content-folder.ts';

/** Everything that decides what papers are made of digests, besides the digests and the topics. */
const CODE = ['src/core', 'scripts/lib/split', 'scripts/lib/digest-source.ts', 'package-lock.json'];

let version: string | undefined;

/** A hash that changes whenever the code that makes papers may: what other code made is never used again. */
export function codeVersion(): string {
  // Once a process: what it runs is what it has loaded, whatever happens to the files.
  version ??= hashOfCode();
  return version;
}

function hashOfCode(): string {
  const { unicode = '', v8 } = process.versions;
  const hash = createHash('sha256').update(`${unicode} ${v8}\n`);
  for (const name of CODE.flatMap(filesOf))
    hash.update(`${name}\n`).update(readFileSync(join(PROJECT_ROOT, name)));
  return hash.digest('hex');
}

/** The files below a folder of the project, or the file itself; `/` in their names on every system. */
function filesOf(name: string): string[] {
  if (statSync(join(PROJECT_ROOT, name)).isFile()) return [name];
  return readdirSync(join(PROJECT_ROOT, name), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(PROJECT_ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
