import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { contentFolder, PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { MARK, markSite } from '../../src/integration/mark.ts';
import { contentWith, folderWith, pasted, run } from './run.ts';

test('builds a folder with one digest, anywhere', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const out = join(content, '..', 'deep', 'er', 'site');
  const report = join(content, 'report.json');
  expect(run('build', '--content', content, '--out', out, '--report', report)).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(readdirSync(join(out, 'papers'))).toHaveLength(1);
  expect(JSON.parse(readFileSync(report, 'utf8')).papers).toMatchObject({ total: 1, written: 1 });
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
  for (const page of ['topics.html', 'map.html', 'trends.html']) expect(readdirSync(out)).toContain(page);
});

describe('where nothing has changed', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const out = join(content, '..', 'site');
  const build = () => run('build', '--content', content, '--out', out);
  const said = `nothing has changed since ${out} was built\n`;
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));

  test('a build says so and leaves the site alone, but tells what is wrong again', () => {
    writeFileSync(join(content, 'digests', 'no-day.txt'), pasted('A Paper Without a Day'));
    expect(build()).toMatchObject({ status: 1, stderr: expect.stringContaining('no date') });
    const before = statSync(join(out, 'index.html'));
    expect(build()).toMatchObject({ status: 1, stdout: said, stderr: expect.stringContaining('no date') });
    expect(statSync(join(out, 'index.html'))).toMatchObject({ ino: before.ino, ctimeMs: before.ctimeMs });
  });

  test('a build is made after an edit of a paper, of the settings, of the site itself', () => {
    const [paper = ''] = readdirSync(join(content, 'papers'));
    edit(join(content, 'papers', paper), (text) => `${text.trimEnd()} And a heron.\n`);
    expect(build().stdout).not.toBe(said);
    expect(readFileSync(join(out, 'papers', paper.replace('.md', '.html')), 'utf8')).toContain(
      'And a heron.',
    );
    edit(join(content, 'site.yaml'), (text) => text.replace(/^name: .*/m, 'name: The Reed Bed'));
    expect(build().stdout).not.toBe(said);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('The Reed Bed');
    rmSync(join(out, 'guide.html'));
    expect(build().stdout).not.toBe(said);
    expect(existsSync(join(out, 'guide.html'))).toBe(true);
    expect(build().stdout).toBe(said);
  });

  test('unchanged pages are those of the last site, unless somebody has touched them', () => {
    const before = readFileSync(join(out, 'guide.html'), 'utf8');
    const { ino } = statSync(join(out, 'guide', 'reading.html'));
    edit(join(out, 'guide.html'), (html) => html.replace('Guide', 'Giude'));
    expect(build().stdout).not.toBe(said);
    expect(readFileSync(join(out, 'guide.html'), 'utf8')).toBe(before);
    expect(statSync(join(out, 'guide', 'reading.html')).ino).toBe(ino);
  });
});

test('a build goes on without a memory that cannot be written, and warns once', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const { cache } = contentFolder(content);
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, 'no folder');
  const out = join(content, '..', 'site');
  const { status, lines } = run('build', '--content', content, '--out', out);
  rmSync(cache);
  expect({ status, lines }).toEqual({ status: 0, lines: [expect.stringContaining('cannot be written')] });
  expect(existsSync(join(out, 'sw.js'))).toBe(true);
});

test('two builds at once do not take each other’s work away', async () => {
  const builds = ['One', 'Two'].map(async (name) => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': pasted(`Paper Number ${name} About Students`),
    });
    const out = join(content, '..', 'site');
    const script = join(PROJECT_ROOT, 'scripts', 'build.ts');
    await promisify(execFile)(process.execPath, [script, '--content', content, '--out', out]);
    expect(readFileSync(join(out, 'papers.html'), 'utf8')).toContain(`Paper Number ${name}`);
    expect(readdirSync(join(out, 'papers'))).toHaveLength(1);
  });
  await Promise.all(builds);
});

test('two builds at once into one place leave a whole site and nothing else', async () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const out = join(content, '..', 'site');
  const script = join(PROJECT_ROOT, 'scripts', 'build.ts');
  const build = () => promisify(execFile)(process.execPath, [script, '--content', content, '--out', out]);
  await Promise.all([build(), build()]);
  const { names } = JSON.parse(readFileSync(join(out, MARK), 'utf8'));
  expect(readdirSync(out).sort()).toEqual([MARK, ...names].sort());
  expect(readdirSync(join(out, 'papers'))).toHaveLength(1);
  expect(readdirSync(join(content, '..')).sort()).toEqual(['content', 'site']);
});

test('what is not to be replaced is named before anything is done', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const thesis = join(content, '..', 'thesis');
  mkdirSync(thesis);
  writeFileSync(join(thesis, 'thesis.tex'), 'years of work');
  for (const out of [content, thesis]) {
    const { status, lines } = run('build', '--content', content, '--out', out);
    expect({ out, status, lines: lines.length }).toEqual({ out, status: 2, lines: 1 });
    expect(lines[0]).toContain(`${resolve(out)}: `);
  }
  expect(readdirSync(thesis)).toEqual(['thesis.tex']);
  expect(readdirSync(content)).not.toContain('papers');
});

test('the mark of a site is not among the files that are saved for reading offline', () => {
  expect(existsSync(join(inject('sample'), MARK))).toBe(true);
  const lists = readdirSync(join(inject('sample'), 'offline'));
  const saved = [...lists.map((name) => `offline/${name}`), 'sw.js'].map((path) =>
    readFileSync(join(inject('sample'), path), 'utf8'),
  );
  expect(saved.join('\n')).toContain('index.html');
  expect(saved.join('\n')).not.toContain(MARK);
});

test('a folder that is not content leaves the old site as it was', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const out = join(content, '..', 'site');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the old site');
  markSite(out);
  const wrong = folderWith({ 'notes/a.txt': '', 'papers.md': '' });
  const empty = folderWith({ 'digests/.keep': '' });
  for (const [folder, status, line] of [
    [wrong, 2, /is no content folder: that has a folder digests or papers, or a file site\.yaml$/],
    [
      join(content, 'digests'),
      2,
      /holds the digests of a content folder; name the folder it lies in, .*content$/,
    ],
    [join(content, 'digests', '2025-01-01-a.txt'), 2, /is a file, not a content folder$/],
    [join(content, 'typo'), 2, /no such folder$/],
    [empty, 1, /^digests:1: no paper, so no site is built/],
  ] as const) {
    const found = run('build', '--content', folder, '--out', out);
    expect(found.status).toBe(status);
    expect(found.lines.at(-1)).toMatch(line);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the old site');
  }
});

test('a content folder without papers is a site if it has settings; quietly, problems alone are told', () => {
  const content = contentWith({ 'site.yaml': 'name: Mine\ndescription: To be filled.\n' });
  const out = join(content, '..', 'site');
  const { status, stdout, lines } = run('build', '--content', content, '--out', out, '--quiet');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(lines).toEqual(['digests:1: no digest in this folder']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Mine');
});

test.each([
  [
    'two papers, one without an abstract and one in Chinese',
    [
      { title: 'A Paper Without an Abstract', abstract: '' },
      { title: '知识蒸馏综述', abstract: '本文综述了知识蒸馏的方法，并讨论了其在大型语言模型中的应用。' },
    ],
  ],
  [
    'two hundred papers with the same abstract',
    Array.from({ length: 200 }, (_, index) => ({
      title: `Paper Number ${index} of the Same Kind`,
      abstract: 'We propose a method for knowledge distillation of graph networks, and show that it works.',
    })),
  ],
])('%s: a site with each of them', (_, papers) => {
  const lines = papers.map((paper) => JSON.stringify(paper)).join('\n');
  const content = contentWith({ 'digests/2025-01-01-a.jsonl': lines });
  const out = join(content, '..', 'site');
  run('build', '--content', content, '--out', out, '--report', join(content, 'report.json'));
  const { papers: counts, digests } = JSON.parse(readFileSync(join(content, 'report.json'), 'utf8'));
  expect(counts.total + digests[0].refused).toBe(papers.length);
  expect(readdirSync(join(out, 'papers'))).toHaveLength(counts.total);
  for (const page of ['topics.html', 'map.html', 'trends.html'])
    expect(existsSync(join(out, page))).toBe(true);
});

test('an empty taxonomy is one list', () => {
  const content = contentWith({
    'digests/2025-01-01-a.txt': pasted('A Good Paper About Students'),
    'topics/empty.yaml': '',
  });
  const out = join(content, '..', 'site');
  expect(run('build', '--content', content, '--out', out).status).toBe(0);
  expect(readFileSync(join(out, 'papers.html'), 'utf8')).toContain('A Good Paper About Students');
});
