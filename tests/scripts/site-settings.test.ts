import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageProblems } from '../../scripts/lib/build/page-problems.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { contentFolder } from '../../src/integration/content-folder.ts';
import { readSite } from '../../src/integration/site-settings.ts';
import { contentWith } from './run.ts';

const settings = (address: string): string => `name: Desk\ndescription: Papers.\naddress: ${address}\n`;

test('the example address is a warning with its line', () => {
  const content = contentFolder(contentWith({ 'site.yaml': settings('https://carrel.example/') }));
  const problems = pageProblems(content);
  expect(problems.map(formatProblem)).toEqual([
    'site.yaml:3: address: carrel.example is only an example; write the address of your site before you publish it',
  ]);
  expect(problems).toMatchObject([{ severity: 'warning' }]);
});

test('any other address is none', () => {
  const content = contentFolder(contentWith({ 'site.yaml': settings('https://desk.example/') }));
  expect(readSite(content)).toMatchObject({ settings: { address: 'https://desk.example/' }, problems: [] });
});

test('without a site.yaml the site has a name, and no address', () => {
  const folder = contentWith({});
  rmSync(join(folder, 'site.yaml'));
  const { settings: site, problems } = readSite(contentFolder(folder));
  expect(problems).toEqual([]);
  expect(site).not.toHaveProperty('address');
  expect(site.name).toBeTruthy();
});

test.each(['site.yaml', 'acronyms.yaml'])('a folder called %s is named, and the rest stands', (name) => {
  const folder = contentWith({});
  rmSync(join(folder, name));
  mkdirSync(join(folder, name));
  const problems = pageProblems(contentFolder(folder));
  expect(problems.map(formatProblem)).toContain(`${name}:1: this is a folder; a file is expected`);
});
