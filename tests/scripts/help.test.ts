import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../scripts/lib/arguments.ts';
import { COMMANDS } from '../../scripts/lib/commands.ts';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { contentWith, run } from './run.ts';

const commands: readonly [string, Command][] = Object.entries(COMMANDS);

test('every npm command has a table of options', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(COMMANDS).sort()).toEqual(Object.keys(scripts).sort());
});

describe.each(commands)('%s --help', (name, { usage, options, example }) => {
  test('tells usage, every option and an example, and ends with 0', () => {
    const { status, stdout, stderr } = run(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`usage: ${usage}`);
    expect(stdout).toContain(`example: ${example}\n`);
    const lines = stdout.split('\n');
    for (const option of Object.keys(options))
      expect(lines).toContainEqual(
        expect.stringMatching(new RegExp(`^ {2}--${option}(?: [A-Z-]+)? {2,}\\w`)),
      );
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100);
  });
});

test('-h and --help are answered whatever else is asked', () => {
  expect(run('split', '-h').stdout).toBe(run('split', '--help').stdout);
  expect(run('build', '--nonsense', '--help')).toMatchObject({ status: 0, stderr: '' });
});

describe('a wrong value is told by its option before anything is done', () => {
  test.each([
    ['start', ['--port', 'abc'], '--port abc: not a whole number from 0 to 65535'],
    ['start', ['--port', '70000'], '--port 70000: not a whole number from 0 to 65535'],
    ['fuzz', ['--runs', '0'], '--runs 0: not a whole number from 1 to 1000000000'],
    ['split', ['--report', ''], '--report: FILE is empty'],
  ])('%s %j', (name, parameters, message) => {
    const { status, stdout, lines } = run(name, ...parameters);
    expect({ status, stdout, line: lines[0] }).toEqual({ status: 2, stdout: '', line: message });
    expect(lines[1]).toMatch(/^usage: npm /);
  });

  test('--content with a folder that is not there', () => {
    expect(run('build', '--content', '/no/such/folder')).toMatchObject({
      status: 2,
      stderr: '--content /no/such/folder: no such folder\n',
    });
  });
});

test('a file in the place of a folder is named, and nothing is written', () => {
  const content = contentWith({ digests: 'a file' });
  expect(run('split', '--content', content)).toMatchObject({
    status: 2,
    stderr: `--content ${content}: digests is a file; a folder is expected\n`,
  });
  expect(existsSync(join(content, 'papers'))).toBe(false);
});
