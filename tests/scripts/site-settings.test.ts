import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeEdition } from '../../scripts/lib/build/edition.ts';
import { contentFolder } from '../../scripts/lib/content-folder.ts';
import { split } from '../../scripts/lib/split/split.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { contentWith, pasted } from './run.ts';

const DIGEST = { 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') };
const settings = (address: string): string => `name: Desk\ndescription: Papers.\naddress: ${address}\n`;
const editionOf = async (root: string) => {
  const content = contentFolder(root);
  const { edition, problems } = makeEdition(content, await split(content));
  return { ...edition, problems };
};

test('the example address is a warning with its line', async () => {
  const { problems } = await editionOf(
    contentWith({ ...DIGEST, 'site.yaml': settings('https://carrel.example/') }),
  );
  expect(problems.map(formatProblem)).toEqual([
    'site.yaml:3: address: carrel.example is only an example; write the address of your site before you publish it',
  ]);
  expect(problems).toMatchObject([{ severity: 'warning' }]);
});

test('any other address is none', async () => {
  const { site, problems } = await editionOf(
    contentWith({ ...DIGEST, 'site.yaml': settings('https://desk.example/') }),
  );
  expect(problems).toEqual([]);
  expect(site.address).toBe('https://desk.example/');
});

test('without a site.yaml the site has a name, and no address', async () => {
  const { site, problems } = await editionOf(contentWith(DIGEST));
  expect(problems).toEqual([]);
  expect(site).not.toHaveProperty('address');
  expect(site.name).toBeTruthy();
});

test.each(['site.yaml', 'acronyms.yaml'])(
  'a folder called %s is named, and the rest stands',
  async (name) => {
    const content = contentWith(DIGEST);
    mkdirSync(join(content, name));
    const { problems, papers } = await editionOf(content);
    expect(problems.map(formatProblem)).toEqual([`${name}:1: this is a folder; a file is expected`]);
    expect(problems).toMatchObject([{ severity: 'error' }]);
    expect(papers).toHaveLength(1);
  },
);
