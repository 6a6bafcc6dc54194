import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOUSE } from '../../scripts/lib/content-folder.ts';

const readme = readFileSync(join(HOUSE, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every npm command of the README is one that exists', () => {
  const commands = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(3);
  for (const name of commands) expect(Object.keys(scripts)).toContain(name);
});

test('the two commands stand on the first screen', () => {
  const screen = readme.split('\n').slice(0, 12).join('\n');
  expect(screen).toContain('npm start');
  expect(screen).toContain('npm test');
});
