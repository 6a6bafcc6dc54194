import { describe, expect, test } from 'vitest';
import {
  isEdited,
  lineOf,
  ownedLines,
  readOwned,
  readPaperFile,
  writePaperFile,
} from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';

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
      ['warning', lineOf(text, "'in two words'"), "'in two words'"],
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

test('a missing title is told', () => {
  const text = writePaperFile(paper).replace(/title: .*\n/, '');
  expect(readPaperFile('a', text, 'papers/a.md').problems[0]?.message).toMatch(/^title: /);
});

test('a value is found by its key and what stands below it', () => {
  expect(lineOf('---\ntags:\n  - a\n  - b\n---\n', 'tags', 'b')).toBe(4);
  expect(lineOf('---\ntags: []\n---\n', 'none')).toBe(1);
});
