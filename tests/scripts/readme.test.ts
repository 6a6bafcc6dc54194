import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, inject, test } from 'vitest';
import type { Command } from '../../scripts/lib/arguments.ts';
import { COMMANDS } from '../../scripts/lib/commands.ts';
import { contentArgument } from '../../scripts/lib/content-argument.ts';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';

const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
const commands: Readonly<Record<string, Command>> = COMMANDS;
/** What stands between backticks, and the lines of code blocks without their remarks. */
const code = [
  ...[...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').map((line) => line.replace(/ +#.*/, '').trim()),
  ),
  ...[...readme.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text),
];

test('every npm command of the README is one that takes the options it shows', () => {
  const shown = code.filter((text) => text.startsWith('npm '));
  expect(shown.length).toBeGreaterThan(8);
  for (const text of shown) {
    const [, name = text, rest = ''] = /^npm (?:run )?([a-z]+)(?: -- (.*))?$/.exec(text) ?? [];
    expect(Object.keys(commands)).toContain(name);
    const { options, operands } = commands[name]!;
    const args = rest.split(' ').filter((word) => word !== '');
    expect(() => parseArgs({ args, options, allowPositionals: operands !== undefined }), text).not.toThrow();
  }
});

test('every option the README names is one of a command', () => {
  const known = Object.values(commands).flatMap(({ options }) => Object.keys(options));
  const named = code.flatMap((text) => [...text.matchAll(/--([a-z]+)/g)].map(([, name]) => name!));
  for (const name of named) expect([...known, 'help']).toContain(name);
});

test('every path the README names exists', () => {
  const rooms = Object.values(contentArgument()).map((path) => basename(path));
  const named = code.flatMap(
    (text) => /^(?:node )?((?:content|dist|scripts|src|tests|\.github)\/\S*)/.exec(text)?.[1] ?? [],
  );
  expect(named.length).toBeGreaterThan(15);
  for (const path of named) {
    const [top, ...rest] = path.split('/');
    // The owner's files come and go; the rooms they lie in stay.
    if (top === 'content') expect(rooms, path).toContain(rest[0]);
    else if (top === 'dist') expect(existsSync(join(inject('sample'), ...rest)), path).toBe(true);
    else expect(existsSync(join(PROJECT_ROOT, path)), path).toBe(true);
  }
});

test('the two commands stand on the first screen', () => {
  const screen = readme.split('\n').slice(0, 12).join('\n');
  expect(screen).toContain('npm start');
  expect(screen).toContain('npm test');
});
