import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CACHE_FOLDER, PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflow = parse(readFileSync(join(PROJECT_ROOT, '.github', 'workflows', 'publish.yml'), 'utf8'));
const steps = workflow.jobs.publish.steps as readonly Step[];

/** Runs the build step as GitHub does, with an npm that ends as told and leaves a site or none. */
function buildStep(status: number, { site = true, strict = '' } = {}) {
  const folder = temporaryFolder('publish');
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\nexit ${status}\n`);
  chmodSync(npm, 0o755);
  mkdirSync(join(folder, 'dist'));
  if (site) writeFileSync(join(folder, 'dist', 'index.html'), '');
  const script = steps.find(({ name }) => name === 'Build')!.run!;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}${delimiter}${process.env['PATH']}`, CARREL_STRICT: strict },
  });
}

// GitHub runs it on Linux.
describe.skipIf(process.platform === 'win32')('publishing', () => {
  test('goes on without a word after a build without a fault', () => {
    expect(buildStep(0)).toMatchObject({ status: 0, stdout: '' });
  });

  test('goes on with a warning after a build that left something out', () => {
    const { status, stdout } = buildStep(1);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::warning /);
  });

  test('stops at a fault where the owner wants it strict', () => {
    expect(buildStep(1, { strict: 'true' })).toMatchObject({ status: 1, stdout: '' });
  });

  test('stops where there is no site, and at any other failure', () => {
    expect(buildStep(1, { site: false }).status).toBe(1);
    expect(buildStep(2).status).toBe(2);
    expect(buildStep(137).status).toBe(137);
  });
});

test('keeps what npm has downloaded for the next time', () => {
  const setup = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'));
  expect(setup?.with).toMatchObject({ cache: 'npm' });
});

test('a large site is made by as many machines as it has parts, and joined from all of them', () => {
  const path = join(PROJECT_ROOT, '.github', 'workflows', 'publish-large.yml');
  const { part, publish } = parse(readFileSync(path, 'utf8')).jobs;
  const parts: readonly number[] = part.strategy.matrix.part;
  const runs = (job: { readonly steps: readonly Step[] }) => job.steps.flatMap(({ run }) => run ?? []);
  expect(parts).toEqual(parts.map((_, index) => index + 1));
  expect(runs(part)).toEqual([
    `npm run build -- --shard \${{ matrix.part }}/${parts.length} --out "\${{ runner.temp }}/part"`,
  ]);
  expect(publish.needs).toBe('part');
  expect(runs(publish)).toEqual([`npm run build -- --merge "\${{ runner.temp }}"/parts/part-*`]);
});

test('keeps what a build has remembered for the next one, which may be of other content', () => {
  const cache = steps.find(({ uses }) => uses?.startsWith('actions/cache@'));
  expect(cache?.with).toMatchObject({ path: relative(PROJECT_ROOT, CACHE_FOLDER) });
  const { key, 'restore-keys': restored } = cache!.with as Record<string, string>;
  // A key is written once: each run keeps its own and begins from the newest.
  expect(key).toBe(`${restored}\${{ github.run_id }}`);
  const order = [
    steps.find(({ run }) => run?.startsWith('npm ci')),
    cache,
    steps.find(({ name }) => name === 'Build'),
  ];
  expect(steps.filter((step) => order.includes(step))).toEqual(order);
});
