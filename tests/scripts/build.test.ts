import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { HOUSE } from '../../scripts/lib/content-folder.ts';
import { contentWith, pasted, run } from './run.ts';

test('builds a folder with one digest, anywhere', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const out = join(content, 'deep', 'er', 'site');
  const report = join(content, 'report.json');
  expect(run('build', '--content', content, '--out', out, '--report', report)).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(readdirSync(join(out, 'papers'))).toHaveLength(1);
  expect(JSON.parse(readFileSync(report, 'utf8')).papers).toMatchObject({ total: 1, written: 1 });
  expect(readdirSync(join(content, 'deep', 'er'))).toEqual(['site']);
  for (const page of ['topics.html', 'map.html', 'trends.html']) expect(readdirSync(out)).toContain(page);
});

test('two builds at once do not take each other’s work away', async () => {
  const builds = ['One', 'Two'].map(async (name) => {
    const content = contentWith({
      'digests/2025-01-01-a.txt': pasted(`Paper Number ${name} About Students`),
    });
    const out = join(content, 'site');
    const script = join(HOUSE, 'scripts', 'build.ts');
    await promisify(execFile)(process.execPath, [script, '--content', content, '--out', out]);
    expect(readFileSync(join(out, 'papers.html'), 'utf8')).toContain(`Paper Number ${name}`);
    expect(readdirSync(join(out, 'papers'))).toHaveLength(1);
  });
  await Promise.all(builds);
});

test('a site that cannot be built leaves the old one as it was', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  const out = join(content, 'blocked');
  writeFileSync(out, 'a file where the folder should go');
  const { status, lines } = run('build', '--content', content, '--out', join(out, 'site'));
  expect(status).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/:1: /);
  expect(readFileSync(out, 'utf8')).toBe('a file where the folder should go');
});

test('a content folder without papers is a site all the same', () => {
  const content = contentWith({});
  mkdirSync(join(content, 'digests'));
  const out = join(content, 'site');
  const { status, lines } = run('build', '--content', content, '--out', out);
  expect(status).toBe(0);
  expect(lines).toEqual(['digests:1: no digest in this folder']);
  expect(existsSync(join(out, 'index.html'))).toBe(true);
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
  const out = join(content, 'site');
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
  const out = join(content, 'site');
  expect(run('build', '--content', content, '--out', out).status).toBe(0);
  expect(readFileSync(join(out, 'papers.html'), 'utf8')).toContain('A Good Paper About Students');
});
