import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { contentWith, pasted } from './run.ts';

const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
let started: ChildProcess;
let address = '';
let printed = '';

beforeAll(async () => {
  const script = join(PROJECT_ROOT, 'scripts', 'dev.ts');
  const port = String(await freePort());
  // Astro serves no pages where it sees that Vitest runs it; an owner's shell says no such thing.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  started = spawn(process.execPath, [script, '--content', content, '--port', port], {
    cwd: PROJECT_ROOT,
    env,
  });
  address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk;
      const found = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (found) resolve(found);
    };
    started.stdout?.on('data', read);
    started.stderr?.on('data', read);
    started.on('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
});
afterAll(() => {
  started.kill();
});

/** Astro takes no port 0 for any free one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Asks for a page again and again, so that some request is under way when its content changes. */
const shows = <T>(look: () => T) => expect.poll(look, { interval: 0 });

const page = async (path: string): Promise<string> => (await fetch(address + path)).text();
const write = (path: string, change: (text: string) => string): void => {
  const file = join(content, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

test('pages, styles and scripts come at the addresses they have on the site', async () => {
  expect(await page('')).toContain('A Good Paper About Students');
  expect(await page('papers.html')).toContain('A Good Paper About Students');
  expect(await page('assets/site.css')).toContain('--paper');
  expect(await page('assets/reading.js')).toContain('marks');
});

test('a change shows: of settings, of a paper, of a topic', async () => {
  write('site.yaml', (text) => text.replace(/^name: .*/m, 'name: The Reed Bed'));
  await shows(() => page('')).toContain('The Reed Bed');
  const [paper = ''] = readdirSync(join(content, 'papers'));
  write(`papers/${paper}`, (text) => `${text.trimEnd()} And a heron.\n`);
  await shows(() => page(`papers/${paper.replace('.md', '.html')}`)).toContain('And a heron.');
  write('topics/learning.yaml', (text) => text.replace('name: Knowledge distillation', 'name: Teaching'));
  await shows(() => page('topics.html')).toContain('>Teaching<');
});

test('a page that was being made while its paper changed shows the change', async () => {
  const [paper = ''] = readdirSync(join(content, 'papers'));
  for (const bird of ['grebe', 'teal', 'smew', 'ruff']) {
    write(`papers/${paper}`, (text) => `${text.trimEnd()} And a ${bird}.\n`);
    await shows(() => page(`papers/${paper.replace('.md', '.html')}`)).toContain(`And a ${bird}.`);
  }
});

test('a new digest becomes papers and pages', async () => {
  writeFileSync(join(content, 'digests', '2025-01-02-b.txt'), pasted('A Second Paper About Herons'));
  await shows(() => page('')).toContain('A Second Paper About Herons');
});

test('a broken file is named, and the rest goes on', async () => {
  writeFileSync(join(content, 'papers', 'broken.md'), '---\ntitle: [open\n---\n\nText.\n');
  await shows(() => printed).toContain('papers/broken.md:2: broken YAML');
  writeFileSync(join(content, 'papers', 'by-hand.md'), '# Written by hand\n\nText.\n');
  await shows(() => page('papers.html')).toContain('Written by hand');
});
