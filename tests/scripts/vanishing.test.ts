import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openDigest } from '../../scripts/lib/digest-source.ts';
import { PaperFolder } from '../../scripts/lib/split/paper-folder.ts';
import { contentWith } from './run.ts';

/** What happens right before a file is read. */
let beforeReading = (_path: string): void => {};

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    readFileSync: (path: string, ...rest: never[]) => {
      beforeReading(path);
      return fs.readFileSync(path, ...rest);
    },
  };
});

afterEach(() => {
  beforeReading = () => {};
});

test('a paper that vanishes while the folder is read is named, and the others are there', () => {
  const content = contentWith({ 'papers/a.md': '', 'papers/b.md': '', 'papers/c.md': '' });
  beforeReading = (path) => {
    if (path.endsWith('b.md')) rmSync(path);
  };
  const { ids, unreadable, problems } = new PaperFolder(join(content, 'papers'));
  expect([...ids]).toEqual(['a', 'c']);
  expect([...unreadable]).toEqual([]);
  expect(problems).toMatchObject([{ severity: 'error', file: 'papers/b.md', line: 1 }]);
});

test('a paper that cannot be read is there all the same', () => {
  const content = contentWith({ 'papers/a.md': '', 'papers/b.md': '' });
  beforeReading = (path) => {
    if (path.endsWith('b.md'))
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  };
  const { ids, unreadable, problems } = new PaperFolder(join(content, 'papers'));
  expect([...ids]).toEqual(['a']);
  expect([...unreadable]).toEqual(['b']);
  expect(problems).toMatchObject([{ severity: 'error', file: 'papers/b.md' }]);
});

test('a digest that has vanished is named', () => {
  const { source, problems } = openDigest(join(contentWith({}), 'a.txt'), 'digests/a.txt');
  expect(source).toBeUndefined();
  expect(problems).toMatchObject([
    { severity: 'error', file: 'digests/a.txt', message: expect.stringContaining('vanished') },
  ]);
});
