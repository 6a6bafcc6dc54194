import { expect, test } from 'vitest';
import { parseAcronyms } from '../../../src/core/search/acronyms.ts';

test('an acronym has one meaning or several', () => {
  expect(
    parseAcronyms('KD: knowledge distillation\nCL: [continual learning, contrastive learning]\n', 'a.yaml'),
  ).toEqual({
    acronyms: [
      ['cl', 'continual learning', 'contrastive learning'],
      ['kd', 'knowledge distillation'],
    ],
    problems: [],
  });
});

test('what is wrong is told by its line, and the rest counts', () => {
  const { acronyms, problems } = parseAcronyms(
    '# list\nKD: knowledge distillation\ntwo words: x y\nQA: 7\n',
    'a.yaml',
  );
  expect(acronyms).toEqual([['kd', 'knowledge distillation']]);
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.yaml:3', 'a.yaml:4']);
});

test.each([
  ['- a\n- b\n', 1],
  ['# list\nKD: [a\n', 2],
])('a file that is no list of acronyms is told: %j', (source, line) => {
  expect(parseAcronyms(source, 'a.yaml').problems[0]).toMatchObject({ severity: 'error', line });
});

test('an empty file is an empty list', () => {
  expect(parseAcronyms('# nothing yet\n', 'a.yaml')).toEqual({ acronyms: [], problems: [] });
});

test('an alias bomb costs its key', () => {
  const bomb = [
    'A: &A [x, x, x]',
    'B: &B [*A, *A, *A, *A, *A]',
    'C: &C [*B, *B, *B, *B, *B]',
    'D: [*C, *C, *C, *C]',
  ];
  const { acronyms, problems } = parseAcronyms(['KD: knowledge distillation', ...bomb].join('\n'), 'a.yaml');
  expect(acronyms).toContainEqual(['kd', 'knowledge distillation']);
  expect(problems).toContainEqual(
    expect.objectContaining({ line: 5, message: expect.stringContaining('aliases') }),
  );
});
