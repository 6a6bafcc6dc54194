import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contentWith, pasted, run } from './run.ts';

const papersOf = (content: string): string[] => readdirSync(join(content, 'papers')).sort();
const good = pasted('A Good Paper About Students');

describe('split', () => {
  test('writes a file for each paper, and nothing the second time', () => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': good + pasted('Another Paper About Teachers'),
    });
    expect(run('split', '--content', content)).toMatchObject({ status: 0, stderr: '' });
    expect(papersOf(content)).toHaveLength(2);
    const before = papersOf(content).map((name) => readFileSync(join(content, 'papers', name), 'utf8'));
    expect(run('split', '--content', content).stdout).toContain('0 written, 2 unchanged');
    expect(papersOf(content).map((name) => readFileSync(join(content, 'papers', name), 'utf8'))).toEqual(
      before,
    );
  });

  test('reports what came in and what went out', () => {
    const content = contentWith({ 'digests/2025-01-01-a.txt': good, 'digests/2025-01-02-b.txt': good });
    const report = join(content, 'report.json');
    run('split', '--content', content, '--report', report);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      digests: [
        { file: '2025-01-01-a.txt', format: 'page', date: '2025-01-01', papers: 1 },
        { file: '2025-01-02-b.txt', format: 'page', date: '2025-01-02', papers: 1 },
      ],
      papers: { total: 1, written: 1, unchanged: 0, edited: 0, merged: 1 },
      problems: [],
    });
  });

  test('reads a gzipped digest', () => {
    const content = contentWith({ 'digests/2025-01-01-a.txt.gz': gzipSync(good) });
    expect(run('split', '--content', content)).toMatchObject({ status: 0 });
    expect(papersOf(content)).toHaveLength(1);
  });

  test('changes nothing with --check, and says by its exit code that it would', () => {
    const content = contentWith({ 'digests/2025-01-01-a.txt': good });
    const { status, stdout } = run('split', '--content', content, '--check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^would write papers\/a-good-paper-.*\.md\n/);
    expect(stdout).toContain('1 would be written');
    expect(readdirSync(content)).not.toContain('papers');
    run('split', '--content', content);
    expect(run('split', '--content', content, '--check')).toMatchObject({
      status: 0,
      stdout: expect.not.stringContaining('would write'),
    });
  });

  test('tells nothing but problems with --quiet', () => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': `${good}A Title That Lost Its Abstract\n\n${pasted('One More Paper About Teachers')}`,
    });
    for (const check of [['--check'], []])
      expect(run('split', '--content', content, '--quiet', ...check)).toMatchObject({
        status: 1,
        stdout: '',
        lines: [expect.stringContaining('a title without an abstract')],
      });
    expect(papersOf(content)).toHaveLength(2);
  });
});

describe("the owner's edits", () => {
  const edited = () => {
    const content = contentWith({ 'digests/2025-01-01-a.txt': good });
    run('split', '--content', content);
    const file = join(content, 'papers', papersOf(content)[0]!);
    return { content, file };
  };

  test('to the text are kept and counted, without a warning, and undone with --force', () => {
    const { content, file } = edited();
    writeFileSync(file, readFileSync(file, 'utf8').replace('several', 'seven'));
    const { status, lines, stdout } = run('split', '--content', content);
    expect(status).toBe(0);
    expect(lines).toEqual([]);
    expect(stdout).toContain('0 written, 0 unchanged, 1 edited by hand; 1 in all\n');
    expect(readFileSync(file, 'utf8')).toContain('seven');
    run('split', '--content', content, '--force');
    expect(readFileSync(file, 'utf8')).toContain('several');
  });

  test('to their own keys survive a change of the digest, and pins decide the topics', () => {
    const { content, file } = edited();
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^hash: .*\n/m, '$&note: Read this!\npin:\n  - model-compression\n'),
    );
    writeFileSync(join(content, 'digests', '2025-01-02-b.txt'), good);
    expect(run('split', '--content', content)).toMatchObject({ status: 0, stderr: '' });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('note: Read this!');
    expect(text).toContain('2025-01-02');
    expect(text).toMatch(/^tags:\n {2}- model-compression\n/m);
  });

  test('with an unknown topic are told with the line', () => {
    const { content, file } = edited();
    writeFileSync(file, readFileSync(file, 'utf8').replace('- knowledge-distillation', '- no-such-topic'));
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((one) => one.includes('no-such-topic')) + 1;
    const { status, stderr } = run('split', '--content', content);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`^papers/a-good-paper-.*\\.md:${line}: unknown topic "no-such-topic"$`, 'm'),
    );
  });
});

test('papers whose digest is gone are kept, with one line for all, and removed with --prune', () => {
  const content = contentWith({
    'digests/2025-01-01-a.txt': good,
    'digests/2025-01-02-b.txt': pasted('Another Paper About Teachers') + pasted('A Third Paper About Rules'),
  });
  run('split', '--content', content);
  writeFileSync(join(content, 'digests', '2025-01-02-b.txt'), good);
  const { lines, stdout } = run('split', '--content', content);
  expect(lines).toEqual([]);
  expect(stdout).toMatch(
    /\n2 papers in no digest any more, kept; npm run split -- --prune removes those .*\n$/,
  );
  expect(papersOf(content)).toHaveLength(3);
  expect(run('split', '--content', content, '--check', '--prune').stdout).toMatch(
    /^would remove papers\/a-third-.*\nwould remove papers\/another-.*\n/,
  );
  expect(papersOf(content)).toHaveLength(3);
  run('split', '--content', content, '--prune');
  expect(papersOf(content)).toHaveLength(1);
});

test('a paper keeps its address when an earlier digest brings it under another title', () => {
  const line = (title: string) =>
    `${JSON.stringify({ id: '2501.01234', title, abstract: 'We propose a method and show that it works.' })}\n`;
  const content = contentWith({ 'digests/2025-01-02-b.jsonl': line('Second Name') });
  run('split', '--content', content);
  const before = papersOf(content);
  writeFileSync(join(content, 'digests', '2025-01-01-a.jsonl'), line('First Name'));
  run('split', '--content', content);
  expect(papersOf(content)).toEqual(before);
});

describe('bad input gets one clear line, and the rest is read', () => {
  test.each([
    ['an empty digest', '', /:1: empty digest$/],
    ['a binary file', new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3]), /:1: binary file/],
    ['damaged gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), /:1: damaged gzip file$/],
    ['a file with no paper in it', 'Hello\n\nthere\n', /:1: no paper found in it$/],
    ['an error page', '{"error": "rate limited"}', /:1: an error, not a digest: rate limited$/],
    [
      'a line of 10 MB',
      `A Paper of One Long Line\n\n${'a'.repeat(10_000_000)}\n`,
      /:1: refused: .*"A Paper of One Long Line"$/,
    ],
  ])('%s', (_, bytes, message) => {
    const content = contentWith({ 'digests/2025-01-01-bad.txt': bytes, 'digests/2025-01-02-good.txt': good });
    const { status, lines } = run('split', '--content', content);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(message)]);
    expect(lines[0]).toMatch(/^digests\/2025-01-01-bad\.txt:/);
    expect(papersOf(content)).toHaveLength(1);
  });

  test('invalid UTF-8 is told with its line, and its paper is read', () => {
    const bytes = Buffer.from(good.replace('method', 'm\u00e9thod'), 'latin1');
    const content = contentWith({ 'digests/2025-01-01-a.txt': bytes });
    const { status, lines } = run('split', '--content', content);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^digests\/2025-01-01-a\.txt:3: invalid UTF-8/)]);
    expect(papersOf(content)).toHaveLength(1);
  });

  test('a title without an abstract is named with its line', () => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': `${good}A Title That Lost Its Abstract\n\n${pasted('One More Paper About Teachers')}`,
    });
    const { status, lines } = run('split', '--content', content);
    expect(status).toBe(1);
    expect(lines).toEqual([
      'digests/2025-01-01-a.txt:5: a title without an abstract: "A Title That Lost Its Abstract"',
    ]);
    expect(papersOf(content)).toHaveLength(2);
  });

  test('the same title twice is named with both lines', () => {
    const others = ['Second', 'Third', 'Fourth']
      .map((name) => pasted(`The ${name} Paper About Teachers`, name))
      .join('');
    const content = contentWith({ 'digests/2025-01-01-a.txt': good + good + others });
    const { status, lines } = run('split', '--content', content);
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^digests\/2025-01-01-a\.txt:5: the same title twice, .*\(first at line 1\)$/),
    ]);
    expect(papersOf(content)).toHaveLength(4);
  });

  test('a broken taxonomy is told with file and line, and nothing is written', () => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': good,
      'topics/learning.yaml': 'name: Learning\ndescription: How\ntopics:\n  - slug: kd\n    name: [open\n',
    });
    const { status, lines } = run('split', '--content', content);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^topics\/learning\.yaml:[56]: broken YAML/);
    expect(readdirSync(content)).not.toContain('papers');
  });

  test('wrong usage ends with 2 and says how it is used', () => {
    const { status, stderr } = run('split', '--nonsense');
    expect(status).toBe(2);
    expect(stderr).toContain('usage: npm run split');
  });

  test('a folder that is not there is said', () => {
    expect(run('split', '--content', '/no/such/folder')).toMatchObject({
      status: 2,
      stderr: '--content /no/such/folder: no such folder\n',
    });
  });
});
