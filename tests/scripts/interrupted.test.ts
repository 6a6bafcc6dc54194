import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HOUSE } from '../../scripts/lib/content-folder.ts';
import { contentWith, run } from './run.ts';

const COUNT = 1500;
const lines = Array.from({ length: COUNT }, (_, index) =>
  JSON.stringify({
    title: `Paper ${index} About Students`,
    abstract: `We teach student ${index} by distillation, and show that it learns what its teacher knows.`,
  }),
).join('\n');
const content = () => contentWith({ 'digests/2025-01-01-a.jsonl': lines });
const start = (folder: string) =>
  spawn(process.execPath, [join(HOUSE, 'scripts', 'split.ts'), '--content', folder], { stdio: 'ignore' });
const papers = (folder: string) => readdirSync(join(folder, 'papers')).sort();
const texts = (folder: string) =>
  papers(folder).map((name) => readFileSync(join(folder, 'papers', name), 'utf8'));

const whole = content();
run('split', '--content', whole);

test.each([300, 500, 700, 900])('killed after %i ms, the next run completes it', async (delay) => {
  const folder = content();
  const killed = start(folder);
  const ended = once(killed, 'exit');
  await sleep(delay);
  killed.kill('SIGKILL');
  await ended;
  expect(run('split', '--content', folder)).toMatchObject({ status: 0, stderr: '' });
  expect(papers(folder)).toHaveLength(COUNT);
  expect(texts(folder)).toEqual(texts(whole));
});

test('two runs at once come to the same papers as one', async () => {
  const folder = content();
  const ends = await Promise.all(
    [start(folder), start(folder), start(folder)].map((one) => once(one, 'exit')),
  );
  expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
  expect(texts(folder)).toEqual(texts(whole));
});
