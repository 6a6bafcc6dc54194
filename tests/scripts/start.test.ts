import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { contentWith, pasted } from './run.ts';

test('npm start builds the site, serves it and prints its address; quietly, nothing else', async () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const started = spawn(process.execPath, [
    join(PROJECT_ROOT, 'scripts', 'start.ts'),
    ...['--content', content, '--out', join(content, '..', 'site'), '--port', '0', '--quiet'],
  ]);
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      started.stdout.on('data', (chunk) => {
        printed += chunk;
        const found = /^\nYour site: (\S+)/.exec(printed)?.[1];
        if (found) resolve(found);
      });
      started.on('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
    });
    const home = await fetch(address);
    expect(home.status).toBe(200);
    expect(await home.text()).toContain('A Good Paper About Students');
    const missing = await fetch(`${address}papers/no-such-paper.html`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('This page is not on the shelf');
    for (const range of ['bytes=5-2', 'bytes=0-99999999999999999999'])
      await fetch(address, { headers: { range } }).then((answer) => answer.arrayBuffer());
    expect((await fetch(address)).status).toBe(200);
  } finally {
    started.kill();
  }
});
