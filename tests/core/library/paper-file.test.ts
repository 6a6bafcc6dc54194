import { describe, expect, test } from 'vitest';
import {
  isEdited,
  lineOf,
  ownedLines,
  readOwned,
  readPaperFile,
  writePaperFile,
} from '../../../src/core/library/paper-file.ts';
import { type Paper, UNDATED } from '../../../src/core/paper.ts';

const paper: Paper = {
  id: 'no-0123456789',
  title: 'no: "quoted" # not a comment',
  date: '2025-07-30',
  digests: [{ digest: '2025-07-30-digest', date: '2025-07-30', position: 1 }],
  tags: ['knowledge-distillation'],
  matched: { 'knowledge-distillation': { score: 1, where: 'title', phrases: ['yes', '1e3'] } },
  arxiv: '2501.01230',
  abstract: 'First.\n\nSecond with $x^2$.',
};

describe('a paper file', () => {
  test('reads back as what was written', () => {
    const { value, problems } = readPaperFile(paper.id, writePaperFile(paper), 'papers/a.md');
    expect(problems).toEqual([]);
    expect(value).toEqual({ ...paper, hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
  });

  test('is the same text every time', () => {
    expect(writePaperFile(paper)).toBe(writePaperFile({ ...paper }));
  });

  test('as written counts as unedited, also after Git changed its line ends', () => {
    const text = writePaperFile(paper);
    expect(isEdited(text)).toBe(false);
    expect(isEdited(text.replaceAll('\n', '\r\n'))).toBe(false);
  });

  test.each([
    ['its abstract', 'Second', 'Zweitens'],
    ['its tags', 'knowledge-distillation', 'model-merging'],
    ['its hash', /hash: .*\n/, ''],
  ])('counts as edited when somebody changed %s', (_, from, to) => {
    expect(isEdited(writePaperFile(paper).replace(from, to))).toBe(true);
  });
});

describe("the owner's keys", () => {
  const owned = 'note: |\n  Read this\n  twice.\npin:\n  - model-merging\n';

  test('are no edit, and are carried over as they stand', () => {
    const text = writePaperFile(paper, owned);
    expect(isEdited(text)).toBe(false);
    expect(ownedLines(text)).toBe(owned);
    expect(readOwned(text, 'papers/a.md').value).toEqual({
      note: 'Read this\ntwice.\n',
      pin: ['model-merging'],
    });
  });

  test('that mean nothing to Carrel are told, are no edit, and are carried over with the others', () => {
    const own = "starred: true\nhide: true\nread-by:\n- Ada\n'in two words': 2\n";
    const text = writePaperFile(paper, own);
    expect(isEdited(text)).toBe(false);
    expect(writePaperFile(paper, ownedLines(text))).toBe(text);
    expect(readPaperFile(paper.id, text, 'papers/a.md')).toMatchObject({
      value: { title: paper.title, hide: true },
      problems: [],
    });
    const { value, problems } = readOwned(text, 'papers/a.md');
    expect(value).toEqual({ hide: true });
    expect(problems.map(({ severity, line, message }) => [severity, line, message.split(':')[0]])).toEqual([
      ['warning', lineOf(text, 'starred'), 'starred'],
      ['warning', lineOf(text, 'read-by'), 'read-by'],
      ['warning', lineOf(text, "'in two words'"), 'in two words'],
    ]);
  });

  test('are told with their line when they are wrong', () => {
    const text = writePaperFile(paper, 'hide: perhaps\n');
    const { problems } = readOwned(text, 'papers/a.md');
    expect(problems).toMatchObject([{ severity: 'error', line: lineOf(text, 'hide') }]);
  });
});

test('broken YAML is told with the line of the file', () => {
  const text = '---\ntitle: "open\ntags: []\n---\nBody\n';
  const { value, problems } = readPaperFile('a', text, 'papers/a.md');
  expect(value).toBeUndefined();
  expect(problems[0]).toMatchObject({ severity: 'error', file: 'papers/a.md' });
  expect(problems[0]?.line).toBeGreaterThanOrEqual(2);
});

describe('a paper its owner wants hidden', () => {
  const hidden = (text: string) => readOwned(text, 'papers/a.md');

  test.each(['yes', 'Yes', 'on', 'ON', '1', 'true', 'True', '"yes"', "'on'", '"1"'])(
    'by "hide: %s" is',
    (value) => {
      const text = writePaperFile(paper, `hide: ${value}\n`);
      expect(hidden(text)).toEqual({ value: { hide: true }, problems: [] });
      expect(readPaperFile('a', text, 'papers/a.md')).toMatchObject({ value: { hide: true }, problems: [] });
    },
  );

  test.each(['no', 'OFF', '0', 'false', '"no"'])('and shown again by "hide: %s" is shown', (value) => {
    const text = writePaperFile(paper, `hide: ${value}\n`);
    expect(hidden(text)).toEqual({ value: { hide: false }, problems: [] });
  });

  test.each([
    'hide: perhaps',
    'hide:',
    'hide: [no]',
    'hide: "open',
    'hide: yes\nhide: no',
    'Hide: yes',
    ' hide: yes',
  ])('in a way that is unclear is hidden, and told: %j', (line) => {
    const text = writePaperFile(paper, `${line}\n`);
    expect(hidden(text).value).toEqual({ hide: true });
    expect(hidden(text).problems.map((one) => one.file)).toContain('papers/a.md');
    expect(readPaperFile('a', text, 'papers/a.md').value?.hide).toBe(true);
  });

  test.each([
    ['a quote that stays open', (text: string) => text.replace("title: 'no", 'title: "no')],
    ['another key of theirs', (text: string) => text.replace('hide:', 'note: "open\nhide:')],
    ['no hyphens above', (text: string) => text.replace('---\n', '')],
    ['no hyphens below', (text: string) => text.replace('\n---\n', '\n')],
    ['a line of hyphens with a letter', (text: string) => text.replace('\n---\n', '\n---x\n')],
    ['a wrong indent', (text: string) => text.replace('hide:', '    hide:')],
  ])('stays hidden with %s', (_, breakIt) => {
    const text = breakIt(writePaperFile(paper, 'hide: yes\n'));
    expect(text).not.toBe(writePaperFile(paper, 'hide: yes\n'));
    expect(hidden(text).value?.hide).toBe(true);
    const { value, problems } = readPaperFile('a', text, 'papers/a.md');
    expect(value?.hide ?? true).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('is not one whose note speaks of hiding', () => {
    const text = writePaperFile(paper, 'note: |\n  hide: yes\n');
    expect(hidden(text)).toEqual({ value: { note: 'hide: yes\n' }, problems: [] });
  });
});

test('a bad key of a paper costs that key, and is told with its line', () => {
  const text = writePaperFile(paper, 'pin: [A b, model-merging]\n').replace('arxiv:', 'votes: many\narxiv:');
  const { value, problems } = readPaperFile('a', text, 'papers/a.md');
  expect(value).toMatchObject({ title: paper.title, arxiv: paper.arxiv, pin: ['model-merging'] });
  expect(value).not.toHaveProperty('votes');
  expect(problems.map(({ line }) => line)).toEqual([lineOf(text, 'votes'), lineOf(text, 'pin')]);
});

test('an address of another scheme is left out of links and code, and told with its line', () => {
  const link = (key: string) => `${key}:\n  - https://a.example/x\n  - javascript:alert(1)\n`;
  const text = writePaperFile(paper).replace('hash:', `${link('links')}${link('code')}hash:`);
  const { value, problems } = readPaperFile('a', text, 'papers/a.md');
  expect(value).toMatchObject({ links: ['https://a.example/x'], code: ['https://a.example/x'] });
  expect(problems.map(({ line }) => line)).toEqual([lineOf(text, 'links') + 2, lineOf(text, 'code') + 2]);
});

test('an alias bomb in a paper is told with its line', () => {
  const bomb =
    'a: &a [1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nvotes: [*c,*c,*c,*c,*c]\n';
  const text = writePaperFile(paper).replace('hash:', `${bomb}hash:`);
  const { value, problems } = readPaperFile('a', text, 'papers/a.md');
  expect(value?.title).toBe(paper.title);
  expect(problems).toContainEqual(
    expect.objectContaining({ line: lineOf(text, 'votes'), message: expect.stringContaining('aliases') }),
  );
});

test('Markdown that is nested too deep is told', () => {
  const text = writePaperFile(paper).replace('Second', '>'.repeat(10_000));
  expect(readPaperFile('a', text, 'papers/a.md').problems).toMatchObject([
    { severity: 'error', file: 'papers/a.md', message: expect.stringContaining('plain text') },
  ]);
});

test('a missing title is told', () => {
  const text = writePaperFile(paper).replace(/title: .*\n/, '');
  expect(readPaperFile('a', text, 'papers/a.md').problems[0]?.message).toMatch(/^no title: /);
});

test('a value is found by its key and what stands below it', () => {
  expect(lineOf('---\ntags:\n  - a\n  - b\n---\n', 'tags', 'b')).toBe(4);
  expect(lineOf('---\ntags: []\n---\n', 'none')).toBe(1);
});

describe('a paper that its owner writes by hand', () => {
  test('needs a title and a body, the title in its frontmatter or as its first heading', () => {
    const expected = { title: 'On Reeds', abstract: 'They grow.', date: UNDATED, digests: [] };
    for (const text of [
      '---\ntitle: On Reeds\n---\n\nThey grow.\n',
      '# On Reeds\n\nThey grow.\n',
      '\uFEFF# On Reeds\r\n\r\nThey grow.\r\n',
    ])
      expect(readPaperFile('reeds', text, 'papers/reeds.md')).toMatchObject({
        value: expected,
        problems: [],
      });
  });

  test('has no tags of its own, so that the rules may sort it', () => {
    expect(readPaperFile('a', '# A\n', 'papers/a.md').value?.tags).toBeUndefined();
    expect(readPaperFile('a', '---\ntitle: A\ntags: []\n---\n', 'papers/a.md').value?.tags).toEqual([]);
  });

  test('keeps its text where tags are no list', () => {
    const { value, problems } = readPaperFile(
      'a',
      '---\ntitle: A\ntags: reeds\n---\n\nThey grow.\n',
      'papers/a.md',
    );
    expect(value).toMatchObject({ title: 'A', abstract: 'They grow.' });
    expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining('a list is expected') }]);
  });

  test('is named where its frontmatter has no end', () => {
    const { value, problems } = readPaperFile('a', '---\ntitle: A\n\nThey grow.\n', 'papers/a.md');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining('has no end') }]);
  });

  test('stays hidden where a line says so', () => {
    expect(readPaperFile('a', '# A\n\nhide: yes\n', 'papers/a.md').value?.hide).toBe(true);
  });
});
