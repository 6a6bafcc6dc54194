import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentWith, pasted, run } from './run.ts';

const good = pasted('A Good Paper About Students');
const papersOf = (content: string): string[] =>
  readdirSync(join(content, 'papers')).filter((name) => name.startsWith('a-good-paper'));

test('bad things among the digests are named, and the rest is read', () => {
  const content = contentWith({
    'digests/2025-01-01-deep.html': `<!doctype html><body>${'<div>'.repeat(2000)}nothing`,
    'digests/2025-01-02-b.txt': good,
    'digests/old/a.txt': good,
  });
  symlinkSync('nowhere', join(content, 'digests', '2025-01-01-a.txt'));
  symlinkSync('2025-01-01-loop.txt', join(content, 'digests', '2025-01-01-loop.txt'));
  const { status, lines } = run('split', '--content', content);
  expect(lines).toEqual([
    'digests/2025-01-01-a.txt:1: a link to nothing',
    expect.stringMatching(/^digests\/2025-01-01-loop\.txt:1: cannot be read: ELOOP/),
    expect.stringMatching(/^digests\/old:1: a folder/),
    expect.stringMatching(/^digests\/2025-01-01-deep\.html:1: no paper on this page/),
  ]);
  expect(status).toBe(1);
  expect(papersOf(content)).toHaveLength(1);
  // What is remembered of that run says so again, until the faults are gone.
  expect(run('split', '--content', content)).toMatchObject({ status: 1, lines });
  for (const name of ['a.txt', 'loop.txt', 'deep.html'])
    rmSync(join(content, 'digests', `2025-01-01-${name}`), { force: true });
  const mended = run('split', '--content', content);
  expect(mended.status).toBe(0);
  expect(mended.lines).toEqual([expect.stringMatching(/^digests\/old:1: a folder/)]);
});

test('bad things among the papers are named and left alone, and the rest goes on', () => {
  const digest = good + pasted('Another Paper About Teachers') + pasted('A Third Paper About Schools');
  const content = contentWith({ 'digests/2025-01-01-a.txt': digest });
  run('split', '--content', content);
  const papers = join(content, 'papers');
  const [first, second, third] = readdirSync(papers).sort() as [string, string, string];
  for (const name of ['index.md', 'My Paper.md']) cpSync(join(papers, third), join(papers, name));
  rmSync(join(papers, first));
  mkdirSync(join(papers, first));
  rmSync(join(papers, second));
  symlinkSync('nowhere', join(papers, second));
  const { status, lines, stdout } = run('split', '--content', content);
  expect(lines).toEqual([
    expect.stringContaining(`papers/${first}:1: a folder where a file should be`),
    expect.stringContaining(`papers/${second}:1: a link to nothing`),
    expect.stringMatching(/^papers\/My Paper\.md:1: .*rename it/),
    expect.stringMatching(/^papers\/index\.md:1: .*rename it/),
  ]);
  expect(status).toBe(1);
  expect(stdout).toContain('= 3 papers: 0 written, 1 unchanged, 0 edited by hand, 2 unreadable; 1 in all');
  expect(lstatSync(join(papers, first)).isDirectory()).toBe(true);
  expect(lstatSync(join(papers, second)).isSymbolicLink()).toBe(true);
});

test('a site is built of content full of bad things, each of them named', () => {
  const content = contentWith({
    'digests/index.txt': good,
    'digests/2025-01-01-a.txt':
      pasted('Another Paper About Teachers') + pasted('A Third Paper About Schools'),
    'digests/2025-01-01-a/deep.txt': good,
    'guide/1-index.md': '# First\n\nText.\n',
    'guide/2-index.md': `# Second\n\n${'>'.repeat(10_000)} quoted\n`,
    'site.yaml': 'name: Mine\noffline: false\ndescription: [\n',
    'acronyms.yaml': 'KD: knowledge distillation\nXY: "open\n',
  });
  run('split', '--content', content);
  const papers = readdirSync(join(content, 'papers'));
  const edit = (start: string, change: (text: string) => string): void => {
    const path = join(content, 'papers', papers.find((name) => name.startsWith(start))!);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  edit('another-paper', (text) => `${text}\n${'> '.repeat(10_000)}the end\n`);
  edit('a-third-paper', (text) =>
    text.replace('hash:', 'code: [javascript:alert(1), "https://a.example/c"]\nhide: On\nhash:'),
  );
  const out = join(content, '..', 'site');
  const { status, lines } = run('build', '--content', content, '--out', out);
  const named = lines.map((line) => line.replace(/^([^:]*):.*/, '$1').replace(/-[0-9a-f]{10}/, ''));
  expect([...new Set(named)].sort()).toEqual([
    'acronyms.yaml',
    'digests/2025-01-01-a',
    'digests/index.txt',
    'guide/2-index.md',
    'papers/a-third-paper-about-schools.md',
    'papers/another-paper-about-teachers.md',
    'site.yaml',
  ]);
  expect(status).toBe(1);
  expect(readdirSync(join(out, 'papers')).map((name) => name.replace(/-[0-9a-f]{10}/, ''))).toEqual([
    'a-good-paper-about-students.html',
    'another-paper-about-teachers.html',
  ]);
  expect(readdirSync(join(out, 'digests')).filter((name) => name.startsWith('index'))).toContain(
    'index-txt.html',
  );
  expect(readdirSync(join(out, 'guide')).sort()).toEqual([
    expect.stringMatching(/^index-md-\w+\.html$/),
    'index-md.html',
  ]);
  const deep = readdirSync(join(out, 'papers')).find((name) => name.startsWith('another'))!;
  const html = readFileSync(join(out, 'papers', deep), 'utf8');
  expect(html.includes(`${'> '.repeat(10_000)}the end`)).toBe(true);
  // "offline: false" stands, whatever else the settings get wrong.
  expect(readFileSync(join(out, 'sw.js'), 'utf8')).not.toMatch(/^const INVENTORY/);
});

test('a paper whose file its owner broke is shown as its digest tells it', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') });
  run('split', '--content', content);
  const [name = ''] = readdirSync(join(content, 'papers'));
  const path = join(content, 'papers', name);
  writeFileSync(path, readFileSync(path, 'utf8').replace('title: ', 'title: ['));
  const out = join(content, '..', 'site');
  const { status, lines } = run('build', '--content', content, '--out', out);
  expect(status).toBe(1);
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^papers/${name}:2: broken YAML`))]);
  const page = readFileSync(join(out, 'papers', name.replace('.md', '.html')), 'utf8');
  expect(page).toContain('A Good Paper About Students');
});

test.each([
  ['without an end', (text: string) => text.replace(/\n---\n/, '\nhide: yes\n')],
  ['with a broken title', (text: string) => text.replace('title: ', 'Hide: yes\ntitle: [')],
])('a paper that its owner hid stays hidden in a file %s', (_, breakIt) => {
  const content = contentWith({
    'digests/2025-01-01-a.txt': pasted('A Good Paper About Students') + pasted('Herons in Winter'),
  });
  run('split', '--content', content);
  const name = readdirSync(join(content, 'papers')).find((one) => one.startsWith('a-good-paper'))!;
  const path = join(content, 'papers', name);
  writeFileSync(path, breakIt(readFileSync(path, 'utf8')));
  const out = join(content, '..', 'site');
  expect(run('build', '--content', content, '--out', out).status).toBe(1);
  const pages = readdirSync(join(out, 'papers'));
  expect(pages).toEqual([expect.stringMatching(/^herons-in-winter/)]);
});

test('a topic that nobody knows is named with its line and the nearest one', () => {
  const content = contentWith({
    'papers/by-hand.md': '---\ntitle: By hand\ntags: [knowledge-distilation]\n---\n\nText.\n',
  });
  const { status, lines } = run('split', '--content', content);
  expect(status).toBe(1);
  expect(lines).toContain(
    'papers/by-hand.md:3: unknown topic "knowledge-distilation"; did you mean "knowledge-distillation"?',
  );
});

test('a paper written by hand has a page, topics, and a place in the lists', () => {
  const content = contentWith({
    'papers/by-hand.md': '# A Note on Knowledge Distillation\n\nWe propose knowledge distillation by hand.\n',
  });
  const out = join(content, '..', 'site');
  expect(run('build', '--content', content, '--out', out).status).toBe(0);
  const page = readFileSync(join(out, 'papers', 'by-hand.html'), 'utf8');
  expect(page).toContain('Undated');
  expect(page).toContain('href="../topics/knowledge-distillation.html"');
  expect(readFileSync(join(out, 'papers.html'), 'utf8')).toContain('papers/by-hand.html');
  expect(readFileSync(join(content, 'papers', 'by-hand.md'), 'utf8')).toMatch(/^# A Note/);
});
