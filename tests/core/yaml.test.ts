import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formatProblem } from '../../src/core/problem.ts';
import { readKeys, readYaml } from '../../src/core/yaml.ts';

/** Nine lists, each of nine aliases to the one before: a few hundred bytes that would grow to gigabytes. */
const ALIAS_BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefghi'].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
  )
  .join('\n');

const told = (text: string, above = 0) => readYaml(text, 'a.yaml', above).problems.map(formatProblem);

describe('YAML', () => {
  test('is read with aliases from one key to another', () => {
    expect(readYaml('a: &a [1]\nb: *a\n', 'a.yaml')).toMatchObject({
      data: { a: [1], b: [1] },
      problems: [],
    });
  });

  test('that is empty is an empty map', () => {
    expect(readYaml('# nothing\n', 'a.yaml')).toMatchObject({ data: {}, problems: [] });
  });

  test('that is broken costs the broken key alone, told with its line in the file', () => {
    const { data, broken, problems } = readYaml('a: 1\nb: "open\nc: 3\nd: [\ne: no: no\nf: 6\n', 'a.yaml', 1);
    expect(data).toEqual({ a: 1, c: 3, f: 6 });
    expect([...broken]).toEqual(['b', 'd', 'e']);
    expect(problems.map(({ line }) => line)).toEqual([3, 5, 6]);
  });

  test('with a key that stands twice has neither', () => {
    const { data, broken } = readYaml('a: 1\nb: 2\na: 3\n', 'a.yaml');
    expect(data).toEqual({ b: 2 });
    expect([...broken]).toEqual(['a']);
    expect(told('a: 1\nb: 2\na: 3\n')).toEqual(['a.yaml:3: a: the key stands twice']);
  });

  test('with an alias bomb costs the keys that explode', () => {
    const { data, problems } = readYaml(`${ALIAS_BOMB}\nz: 1\n`, 'a.yaml');
    expect(data).toMatchObject({ a: Array(9).fill('x'), z: 1 });
    expect(data).not.toHaveProperty('i');
    expect(problems.map(formatProblem)).toContain('a.yaml:9: i: its aliases repeat too much');
  });

  test.each(['[', '{a: ', '- '])('that nests %j ten thousand times is told in one line', (mark) => {
    expect(told(`a: 1\nb:\n  ${mark.repeat(10_000)}\n`)).toEqual([
      expect.stringMatching(/^a\.yaml:\d: broken YAML: /),
    ]);
  });

  test('with an alias to nothing tells its key', () => {
    expect(told('a: 1\nb: *none\n')).toEqual([expect.stringMatching(/^a\.yaml:2: b: /)]);
  });
});

describe('keys', () => {
  const schema = z.strictObject({
    name: z.string(),
    list: z.array(z.int()).optional(),
    on: z.boolean().optional(),
  });
  const read = (text: string) => readKeys(readYaml(text, 'a.yaml'), schema, 'a.yaml', { on: true });

  test('that are bad fall back or are left out, one by one', () => {
    const { value, problems } = read('name: A\nlist: [1, x, 3]\non: perhaps\nmore: 1\nother: 2\n');
    expect(value).toEqual({ name: 'A', list: [1, 3], on: true });
    expect(problems.map(({ line }) => line).sort()).toEqual([2, 3, 4, 5]);
  });

  test('that broke the YAML fall back as well, and are told once', () => {
    const { value, problems } = read('name: A\non: "open\nlist: [1]\n');
    expect(value).toEqual({ name: 'A', on: true, list: [1] });
    expect(problems).toHaveLength(1);
  });

  test('that must be there leave nothing without them', () => {
    const { value, problems } = read('list: [1]\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^name: /)]);
  });

  test.each(['just words', '- a\n- b\n'])('are expected: %j', (text) => {
    expect(read(text)).toMatchObject({ problems: [{ severity: 'error', line: 1 }] });
  });
});
