import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { MARK, markSite } from '../../src/integration/mark.ts';
import { killAtRename } from '../kill-at-rename.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentWith, pasted, run } from './run.ts';

/** Starts Node and waits for its end. */
async function node(
  ...parameters: string[]
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const [code, signal] = await once(spawn(process.execPath, parameters, { stdio: 'ignore' }), 'exit');
  return { code, signal };
}
const KILLED = { code: null, signal: 'SIGKILL' };

describe('split', () => {
  const COUNT = 60;
  const lines = Array.from({ length: COUNT }, (_, index) =>
    JSON.stringify({
      title: `Paper ${index} About Students`,
      abstract: `We teach student ${index} by distillation, and show that it learns what its teacher knows.`,
    }),
  ).join('\n');
  const content = () => contentWith({ 'digests/2025-01-01-a.jsonl': lines });
  const script = join(PROJECT_ROOT, 'scripts', 'split.ts');
  const names = (folder: string) => readdirSync(join(folder, 'papers')).sort();
  const texts = (folder: string) =>
    names(folder).map((name) => readFileSync(join(folder, 'papers', name), 'utf8'));

  const whole = content();
  run('split', '--content', whole);

  test.each([1, COUNT / 2, COUNT])(
    'killed as it writes paper %i, the next run completes it',
    async (number) => {
      const folder = content();
      const kill = killAtRename(number, 'before', join(folder, 'papers'));
      expect(await node(kill, script, '--content', folder)).toEqual(KILLED);
      // The papers before it, and this one under another name.
      expect(names(folder)).toHaveLength(number);
      expect(names(folder).filter((name) => name.startsWith('.carrel-'))).toHaveLength(1);
      expect(run('split', '--content', folder)).toMatchObject({ status: 0, stderr: '' });
      expect(names(folder)).toEqual(names(whole));
      expect(texts(folder)).toEqual(texts(whole));
    },
  );

  test.each(['before', 'after'] as const)(
    'killed %s it remembers its topics, its digest or more, the next run is whole',
    async (when) => {
      const folder = content();
      for (const number of [1, 2, 3])
        expect(await node(killAtRename(number, when), script, '--content', folder)).toEqual(KILLED);
      expect(run('split', '--content', folder)).toMatchObject({ status: 0, stderr: '' });
      expect(texts(folder)).toEqual(texts(whole));
    },
  );

  test('three runs at once come to the same papers as one', async () => {
    const folder = content();
    const runs = [1, 2, 3].map(() => node(script, '--content', folder));
    for (const { code } of await Promise.all(runs)) expect(code).toBe(0);
    expect(texts(folder)).toEqual(texts(whole));
  });
});

describe('a site killed on its way into its place', () => {
  const output = pathToFileURL(join(PROJECT_ROOT, 'scripts', 'lib', 'output', '/')).href;
  const mark = pathToFileURL(join(PROJECT_ROOT, 'src', 'integration', 'mark.ts')).href;
  /** A program that puts a site of two files there, as a build does; `fixed` when the system renames no volume. */
  const program = (site: string, name: string, fixed: boolean): string => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { renameSync } = fs;
    if (${fixed})
      fs.renameSync = (from, to) => {
        if (from === ${JSON.stringify(site)}) throw Object.assign(new Error(), { code: 'EBUSY' });
        renameSync(from, to);
      };
    syncBuiltinESMExports();
    const { finishKilled, replaceSite } = await import('${output}replace.ts');
    const { strangersIn } = await import('${mark}');
    if (strangersIn(${JSON.stringify(site)}).length > 0) throw new Error('a build would refuse it');
    finishKilled(${JSON.stringify(site)});
    if (${JSON.stringify(name)} !== '') await replaceSite(${JSON.stringify(site)}, async (folder) => {
      fs.mkdirSync(folder + '/papers');
      for (const file of ['index.html', 'papers/a.html', ${JSON.stringify(`${name}.html`)}])
        fs.writeFileSync(folder + '/' + file, ${JSON.stringify(name)});
    });
  `;
  const put = (site: string, name: string, fixed: boolean, ...options: string[]) =>
    node(...options, '--input-type=module', '--eval', program(site, name, fixed));
  const editionOf = (site: string): string => {
    const name = readFileSync(join(site, 'index.html'), 'utf8');
    expect(readdirSync(site).sort()).toEqual([MARK, 'index.html', 'papers', `${name}.html`].sort());
    expect(readFileSync(join(site, 'papers', 'a.html'), 'utf8')).toBe(name);
    return name;
  };

  test.each([
    ['a folder', false],
    ['a volume, whose entries are replaced one by one', true],
  ])('%s: at whichever rename, the next run has a whole site and no litter', async (_, fixed) => {
    const folder = temporaryFolder('killed');
    const site = join(folder, 'site');
    const found = [];
    for (let number = 1; ; number++) {
      expect(await put(site, 'old', false)).toMatchObject({ code: 0 });
      const end = await put(site, 'new', fixed, killAtRename(number));
      if (end.code === 0) break;
      expect(end).toEqual(KILLED);
      if (!fixed && existsSync(site)) editionOf(site);
      // The next run, even if it builds nothing.
      expect(await put(site, '', fixed)).toMatchObject({ code: 0 });
      found.push(editionOf(site));
      expect(readdirSync(folder)).toEqual(['site']);
    }
    // Marked, then swapped in two renames; or marked, brought into the folder, and then entry by entry.
    expect(found).toEqual(['old', 'old', ...Array(fixed ? 7 : 1).fill('new')]);
  });
});

describe('stopped', () => {
  test.skipIf(process.platform === 'win32').each([
    ['Ctrl-C', 'SIGINT', 130],
    ['kill', 'SIGTERM', 143],
  ] as const)(
    'by %s, a build says so, leaves no litter and the old site as it was',
    async (_, signal, code) => {
      const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
      const folder = join(content, '..');
      const out = join(folder, 'site');
      mkdirSync(out);
      writeFileSync(join(out, 'index.html'), 'the old site');
      markSite(out);
      const parameters = ['build', '--quiet', '--content', content, '--out', out];
      const started = watch(folder);
      const build = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts', 'run.mjs'), ...parameters], {
        stdio: ['ignore', 'ignore', 'pipe'],
        // A group of its own, as a terminal gives each command: Ctrl-C is for all in it.
        detached: true,
      });
      let said = '';
      build.stderr.on('data', (chunk) => {
        said += chunk;
      });
      const ended = once(build, 'close');
      // A build that ends at once has said why.
      await Promise.race([once(started, 'change'), ended]);
      started.close();
      if (build.exitCode === null) process.kill(-build.pid!, signal);
      expect(await ended).toEqual([code, null]);
      expect(said).toBe(`stopped; ${out} is as it was\n`);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the old site');
      expect(readdirSync(out).sort()).toEqual([MARK, 'index.html']);
      expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'while it computes, a script is said to be slow, and a second Ctrl-C ends it',
    async () => {
      const folder = temporaryFolder('slow');
      mkdirSync(join(folder, 'scripts'));
      mkdirSync(join(folder, 'node_modules'));
      cpSync(join(PROJECT_ROOT, 'scripts', 'run.mjs'), join(folder, 'scripts', 'run.mjs'));
      writeFileSync(
        join(folder, 'scripts', 'slow.ts'),
        `process.on('SIGINT', () => {}); process.stderr.write('computing\\n'); for (;;);`,
      );
      for (const file of ['package-lock.json', 'node_modules/.package-lock.json'])
        writeFileSync(join(folder, file), '{}');
      const slow = spawn(process.execPath, [join(folder, 'scripts', 'run.mjs'), 'slow'], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const said: string[] = [];
      for await (const line of createInterface(slow.stderr)) {
        said.push(line);
        if (said.length < 3) slow.kill('SIGINT');
      }
      expect(said).toEqual([
        'computing',
        'stopping at the next pause; Ctrl-C once more ends it at once',
        'ended; the next run tidies up',
      ]);
      if (slow.exitCode === null) await once(slow, 'exit');
      expect(slow.exitCode).toBe(137);
    },
  );
});
