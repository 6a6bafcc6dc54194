import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { contentWith, pasted, run } from './run.ts';

const content = contentWith({
  'digests/2025-01-01-a.txt': [1, 2, 3, 4, 5]
    .map((number) => pasted(`Paper ${number} About Reeds`))
    .join('\n'),
  'site.yaml': 'name: The Reed Bed\naddress: https://reeds.test/\n',
});
const beside = (name: string): string => join(content, '..', name);
const part = (number: number): string => beside(`part-${number}`);
const script = join(PROJECT_ROOT, 'scripts', 'build.ts');
const build = (...parameters: string[]) =>
  promisify(execFile)(process.execPath, [script, '--content', content, ...parameters]);

function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

const merge = (...folders: string[]) =>
  run('build', '--content', content, '--merge', ...folders, '--out', beside('merged'));

describe('a site made in three parts by three processes', () => {
  beforeAll(async () => {
    await Promise.all([1, 2, 3].map((number) => build('--shard', `${number}/3`, '--out', part(number))));
  });

  test('has the same bytes as one made by one, in whatever order they are joined', async () => {
    await build('--out', beside('site'));
    expect(merge(part(2), part(3), part(1))).toMatchObject({ status: 0, stderr: '' });
    expect(filesOf(beside('merged'))).toEqual(filesOf(beside('site')));
  });

  test('has pages of its own in each part', () => {
    const pages = [1, 2, 3].map((number) =>
      [...filesOf(part(number)).keys()].filter((path) => path.endsWith('.html')),
    );
    for (const own of pages) expect(own.length).toBeGreaterThan(0);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
  });

  test('is not joined where a part is missing, double, of other content or no part at all', () => {
    rmSync(beside('merged'), { recursive: true, force: true });
    expect(merge(part(1), part(3)).lines).toEqual(['--merge: part 2/3 is missing']);
    expect(merge(part(1), part(2), part(3), part(3)).lines).toEqual([
      `${part(3)}: part 3/3 is there twice, in ${part(3)} too`,
    ]);
    expect(merge(part(1), content).lines).toEqual([`${content}: holds no part of a site`]);
    const other = beside('other');
    cpSync(part(2), other, { recursive: true });
    const label = join(other, 'part.json');
    const edit = (from: RegExp, to: string): void =>
      writeFileSync(label, readFileSync(join(part(2), 'part.json'), 'utf8').replace(from, to));
    edit(/"inputs": "/, '$&0');
    expect(merge(part(1), other, part(3)).lines).toEqual([
      `${other}: made from other content or code, or with other options`,
    ]);
    edit(/"papers": "/, '$&0');
    expect(merge(part(1), other, part(3)).lines).toEqual([
      `${other}: made from other papers than ${part(1)}`,
    ]);
    expect(merge().lines).toEqual(['--merge: name the folders of all parts']);
    expect(existsSync(beside('merged'))).toBe(false);
  });
});

test('a part that there is not, and a part without a folder, are refused', () => {
  for (const shard of ['9/8', '0/8', '2', '2/0', 'a/b'])
    expect(run('build', '--content', content, '--shard', shard, '--out', part(9))).toMatchObject({
      status: 2,
      lines: [`--shard ${shard}: write it as 2/8, the second of eight`],
    });
  expect(run('build', '--content', content, '--shard', '1/2').lines).toEqual([
    '--shard: name a folder for the part with --out',
  ]);
  expect(existsSync(part(9))).toBe(false);
});
