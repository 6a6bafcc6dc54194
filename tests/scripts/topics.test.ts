import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentWith, pasted, run } from './run.ts';

const taxonomy = (lines = '') => `name: Plants
description: What grows.
topics:
  - slug: oaks
    name: Oaks
    description: Trees of the genus Quercus.
  - slug: ferns
    name: Ferns
    description: Plants without seeds.
${lines}`;
const library = (topics = taxonomy()) =>
  contentWith({
    'digests/2025-01-01-a.txt':
      pasted('Oaks in a Dry Year', 'drought') + pasted('A Study of Something Else', 'something'),
    'topics/plants.yaml': topics,
  });

describe('npm run topics', () => {
  test('reports coverage, sizes and empty topics, and writes nothing', () => {
    const content = library();
    const { status, stdout, stderr } = run('topics', '--content', content);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('2 papers, 2 topics in 1 area\n');
    expect(stdout).toMatch(/sorted by phrases +1 +50 %\n +sorted by neighbours +0 +0 %\n +unsorted +1 +50 %/);
    expect(stdout).toMatch(/Plants\n {2}Oaks +1 +50 % {2}█+\n {2}none: Ferns\n/);
    expect(readdirSync(content)).not.toContain('papers');
  });

  test('shows no line wider than a page of a terminal', () => {
    const { stdout } = run('topics', '--content', library());
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('works without a paper and without a topic', () => {
    expect(
      run('topics', '--content', contentWith({ 'digests/.keep': '', 'topics/none.yaml': '' })),
    ).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 papers, 0 topics in 0 areas'),
    });
  });

  test('tells a topic that swallows the library, as a warning with its line', () => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': Array.from({ length: 120 }, (_, index) =>
        pasted(`Oaks of Valley Number ${index}`),
      ).join(''),
      'topics/plants.yaml': taxonomy(),
    });
    expect(run('topics', '--content', content)).toMatchObject({
      status: 0,
      lines: [
        'topics/plants.yaml:4: "oaks" holds 100 % of all papers: make it narrower, or several topics of it',
      ],
    });
  });

  test('stops at a broken taxonomy with its line', () => {
    const content = library(taxonomy('    parent: mosses\n'));
    expect(run('topics', '--content', content)).toMatchObject({
      status: 1,
      stdout: '',
      lines: [
        'topics/plants.yaml:7: "ferns" has an unknown parent: "mosses"',
        expect.stringContaining('the taxonomy has errors; nothing was changed'),
      ],
    });
  });
});

describe('npm run topics -- --diff', () => {
  test('shows which papers an edited taxonomy would move, and writes nothing', () => {
    const content = library();
    run('split', '--content', content);
    expect(run('topics', '--content', content, '--diff').stdout).toBe('none of 2 papers would move\n');

    const file = join(content, 'topics', 'plants.yaml');
    writeFileSync(file, taxonomy('    phrases: [dry year: 2]\n'));
    const papers = () =>
      readdirSync(join(content, 'papers')).map((name) => readFileSync(join(content, 'papers', name), 'utf8'));
    const before = papers();
    expect(run('topics', '--content', content, '--diff')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: `Oaks in a Dry Year
  + Ferns
  first: Oaks → Ferns

1 of 2 papers would move: 1 gain a topic, 0 lose one, 1 change their first
`,
    });
    expect(papers()).toEqual(before);
  });

  test('says how many papers are not written yet', () => {
    expect(run('topics', '--content', library(), '--diff').stdout).toBe(
      'none of 0 papers would move; 2 papers not yet in content/papers\n',
    );
  });
});

describe('a taxonomy with an error stops split and build with its line', () => {
  test.each([
    ['an unknown parent', '    parent: mosses\n', 7, '"ferns" has an unknown parent: "mosses"'],
    ['a circle of parents', '    parent: ferns\n', 7, '"ferns" is its own ancestor'],
  ])('%s', (_, lines, line, message) => {
    const content = library(taxonomy(lines));
    for (const script of ['split', 'build'] as const) {
      const out = script === 'build' ? ['--out', join(content, '..', 'site')] : [];
      const result = run(script, '--content', content, ...out);
      expect(result.status).toBe(1);
      expect(result.lines[0]).toBe(`topics/plants.yaml:${line}: ${message}`);
    }
    expect(readdirSync(content)).not.toContain('papers');
    expect(readdirSync(content)).not.toContain('site');
  });
});

test('a phrase that another topic has is a warning that says what to do, and both topics are given', () => {
  const content = library(taxonomy('    phrases: [bracken, Oak]\n'));
  const warning =
    'topics/plants.yaml:10: "Oak" is a phrase of "oaks" (topics/plants.yaml) too, so papers get both topics; ' +
    'remove it here or there, or write "shared: [Oak]" here if you want both';
  for (const script of ['split', 'topics'])
    expect(run(script, '--content', content)).toMatchObject({ status: 0, lines: [warning] });
  const [paper = ''] = readdirSync(join(content, 'papers')).filter((name) => name.startsWith('oaks-'));
  expect(readFileSync(join(content, 'papers', paper), 'utf8')).toMatch(/^tags:\n {2}- ferns\n {2}- oaks\n/m);
});
