import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/integration/content-folder.ts';
import { helpIfAsked } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';
import { findBrowser } from './lib/find-browser.ts';
import { printFailure } from './lib/print.ts';

/** Each check is a program of the dependencies, run on this Node; the first that fails ends the run. */
const CHECKS = [
  { name: 'lint', program: '@biomejs/biome/bin/biome', parameters: ['check', '--error-on-warnings'] },
  { name: 'types', program: 'astro/bin/astro.mjs', parameters: ['check', '--silent'] },
  { name: 'tests', program: 'vitest/vitest.mjs', parameters: ['run', ...process.argv.slice(2)] },
];

helpIfAsked(COMMANDS.test);
try {
  process.env['CHROMIUM_PATH'] = await findBrowser();
  for (const { name, program, parameters } of CHECKS) {
    process.stdout.write(`\n${name}\n`);
    const { status } = spawnSync(
      process.execPath,
      [join(PROJECT_ROOT, 'node_modules', program), ...parameters],
      {
        cwd: PROJECT_ROOT,
        stdio: 'inherit',
      },
    );
    if (status !== 0) {
      process.exitCode = status ?? 1;
      break;
    }
  }
} catch (error) {
  printFailure(error, 'tests');
}
