import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../copy-project.ts';
import { pasted } from './run.ts';

const { root, content } = copyProject();

/** Runs a program in the copy of the project, as a shell would. */
function runInCopy(program: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...parameters], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
const astroBuild = () => runInCopy('node_modules/astro/bin/astro.mjs', 'build');

test('astro build says what to do where there are no papers yet', () => {
  const { status, output } = astroBuild();
  expect(status).toBe(1);
  expect(output).toContain(`${join(content, 'papers')}: no papers yet`);
  expect(output).toContain('npm run split');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('astro build makes the whole site once there are papers, and a build of ours may replace it', () => {
  mkdirSync(join(content, 'digests'));
  writeFileSync(join(content, 'digests', '2025-01-01-a.txt'), pasted('A Good Paper About Students'));
  expect(runInCopy('scripts/split.ts').status).toBe(0);
  expect(astroBuild().status).toBe(0);
  const dist = join(root, 'dist');
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('A Good Paper About Students');
  for (const path of ['sw.js', 'assets/site.css', 'sitemap-index.xml', '_headers', 'licences.txt'])
    expect(existsSync(join(dist, path)), path).toBe(true);
  expect(runInCopy('scripts/build.ts').status).toBe(0);
});
