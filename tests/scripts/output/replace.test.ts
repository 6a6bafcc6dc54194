import fs, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishKilled, replaceSite } from '../../../scripts/lib/output/replace.ts';
import { MARK } from '../../../src/integration/mark.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

let site: string;
beforeEach(() => {
  site = join(temporaryFolder('site'), 'site');
});

/** A site of one edition, in which a folder and a file come and go. */
const edition = (name: string) => async (folder: string) => {
  for (const path of [
    'index.html',
    'papers/a.html',
    `papers/${name}.html`,
    `${name}.html`,
    `only-${name}/b.js`,
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), name);
  }
};
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const isWhole = (name: string): void => {
  expect(filesOf(site)).toEqual(
    [MARK, 'index.html', `${name}.html`, `only-${name}/b.js`, 'papers/a.html', `papers/${name}.html`].sort(),
  );
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(name);
  expect(readFileSync(join(site, 'papers', 'a.html'), 'utf8')).toBe(name);
  expect(readdirSync(dirname(site))).toEqual(['site']);
};

const { renameSync, mkdirSync: makeFolder } = fs;
afterEach(() => {
  Object.assign(fs, { renameSync, mkdirSync: makeFolder });
  syncBuiltinESMExports();
});
/** Has the system refuse some renames. */
function refuse(code: string, which: (from: string, to: string) => boolean): void {
  fs.renameSync = (from, to) => {
    if (which(String(from), String(to))) throw Object.assign(new Error(code), { code });
    renameSync(from, to);
  };
  syncBuiltinESMExports();
}

test('a new site takes the place of the old one', async () => {
  await replaceSite(site, edition('one'));
  isWhole('one');
  await replaceSite(site, edition('two'));
  isWhole('two');
});

test('a site that fails leaves the old one', async () => {
  await replaceSite(site, edition('one'));
  const failing = replaceSite(site, async (folder) => {
    await edition('two')(folder);
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  isWhole('one');
});

test('a site that cannot be moved into its place leaves the old one', async () => {
  await replaceSite(site, edition('one'));
  refuse('EIO', (from, to) => to === site && from.includes('-new-'));
  await expect(replaceSite(site, edition('two'))).rejects.toThrow('EIO');
  isWhole('one');
});

describe('a folder that cannot be renamed, as a container’s volume, is replaced entry by entry', () => {
  test.each(['EBUSY', 'EXDEV'])('when the system says %s', async (code) => {
    await replaceSite(site, edition('one'));
    refuse(code, (from) => from === site);
    await replaceSite(site, edition('two'));
    isWhole('two');
  });

  test('when it is a disk of its own', async () => {
    await replaceSite(site, edition('one'));
    const within = (path: string) => path.startsWith(`${site}/`);
    refuse('EXDEV', (from, to) => from === site || within(from) !== within(to));
    await replaceSite(site, edition('two'));
    isWhole('two');
  });

  test('when it is empty', async () => {
    mkdirSync(site);
    refuse('EBUSY', (from) => from === site);
    await replaceSite(site, edition('one'));
    isWhole('one');
  });

  test('when nothing may be written beside it', async () => {
    await replaceSite(site, edition('one'));
    fs.mkdirSync = ((path: string, options?: fs.MakeDirectoryOptions) => {
      if (dirname(path) === dirname(site)) throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
      return makeFolder(path, options);
    }) as typeof fs.mkdirSync;
    syncBuiltinESMExports();
    await replaceSite(site, edition('two'));
    isWhole('two');
  });

  test('with its index after all that it leads to', async () => {
    await replaceSite(site, edition('one'));
    const order: string[] = [];
    refuse('EBUSY', (from, to) => {
      if (dirname(to) === site && dirname(from) !== site) order.push(to.slice(site.length + 1));
      return from === site;
    });
    await replaceSite(site, edition('two'));
    expect(order.slice(-2)).toEqual(['index.html', MARK]);
    expect(order).toHaveLength(6);
  });
});

describe('the next run', () => {
  /** No process has it: it is beyond the largest number any system gives. */
  const DEAD = 99_999_999;
  const leave = (name: string, fill: (folder: string) => Promise<void>) => {
    const folder = join(dirname(site), name);
    mkdirSync(folder, { recursive: true });
    return fill(folder);
  };

  test('sweeps what dead builds of this folder left, and of no other', async () => {
    await replaceSite(site, edition('one'));
    const others = [`.carrel-${DEAD}-old-other`, `.carrel-${process.ppid}-new-site`];
    const dead = [
      `.carrel-${DEAD}-new-site`,
      `.carrel-${DEAD}-old-site`,
      `.carrel-${DEAD}-site`,
      `.carrel-${process.pid}-new-site`,
    ];
    for (const name of [...others, ...dead]) await leave(name, edition('two'));
    finishKilled(site);
    expect(readdirSync(dirname(site)).sort()).toEqual([...others, 'site'].sort());
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('one');
  });

  test('sweeps what is older than any run, whoever has its number now', async () => {
    const folder = join(dirname(site), `.carrel-${process.ppid}-new-site`);
    mkdirSync(folder);
    fs.utimesSync(folder, new Date(0), new Date(0));
    finishKilled(site);
    expect(existsSync(folder)).toBe(false);
  });

  test('puts back the old site where the new one is not whole', async () => {
    await replaceSite(site, edition('one'));
    renameSync(site, join(dirname(site), `.carrel-${DEAD}-old-site`));
    await leave(`.carrel-${DEAD}-new-site`, edition('two'));
    finishKilled(site);
    isWhole('one');
  });

  test('puts nothing where nothing is whole', async () => {
    await leave(`.carrel-${DEAD}-new-site`, edition('two'));
    finishKilled(site);
    expect(readdirSync(dirname(site))).toEqual([]);
  });
});
