import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { completeContent } from '../sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What a run tells of its progress every ten seconds. No test hangs on how slow a machine is. */
const PROGRESS =
  /^(?:reading|sorting|writing|building|looking at) [a-z0-9 ]+(?:, [^,\n]+ so far|: \d+ of \d+(?:, [^,\n]+ left)?)?\n/gm;

/** Runs a script as npm would; a hang fails the test. What it tells of its progress is left out. */
export function run(script: string, ...parameters: string[]) {
  const { status, stdout, ...told } = spawnSync(
    process.execPath,
    [join(PROJECT_ROOT, 'scripts', `${script}.ts`), ...parameters],
    {
      encoding: 'utf8',
      timeout: 150_000,
    },
  );
  const stderr = told.stderr.replace(PROGRESS, '');
  return { status, stdout, stderr, lines: stderr.split('\n').filter((line) => line !== '') };
}

/** A new folder with the given files in it; a site may be built beside it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(temporaryFolder('content'), 'content');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/**
 * A content folder of its own, with the given files in it, and the sample's topics, guide and settings; a site of it
 * may lie beside it.
 */
export function contentWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderWith(files);
  completeContent(folder);
  return folder;
}

/** A paper as a pasted page has it: a title, a blank line, an abstract. */
export function pasted(title: string, about = 'distillation'): string {
  return `${title}\n\nIn this paper we propose a method for ${about} of models, and we show on several benchmarks that it works. We give ablations for each part of it and say where it fails.\n\n`;
}
