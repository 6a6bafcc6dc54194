import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';

const topic = (slug: string, lines = '') =>
  `  - slug: ${slug}\n    name: ${slug}\n    description: What it is.\n${lines}`;
const area = (...topics: string[]) => `name: Area\ndescription: What it holds.\ntopics:\n${topics.join('')}`;
const problemsOf = (text: string, file = 'topics/a.yaml') => parseTaxonomy([{ file, text }]).problems;

describe('what is wrong is told with its line', () => {
  test.each([
    ['an unknown parent', area(topic('one', '    parent: nothing\n')), 4, 'unknown parent: "nothing"'],
    ['a topic that is its own parent', area(topic('one', '    parent: one\n')), 4, 'its own ancestor'],
    [
      'a circle of parents',
      area(topic('one', '    parent: two\n'), topic('two', '    parent: one\n')),
      4,
      'its own ancestor',
    ],
    ['a slug twice', area(topic('one'), topic('one')), 7, 'stands twice, first at topics/a.yaml:4'],
    ['an unknown neighbour', area(topic('one', '    see: [nothing]\n')), 4, 'unknown topic: "nothing"'],
    [
      'a missing name',
      'name: Area\ndescription: It.\ntopics:\n  - slug: one\n    description: It.\n',
      4,
      'name',
    ],
    ['a slug with a capital', area(topic('One')), 4, 'small letters'],
    ['a topic with the name of a page', area(topic('unsorted')), 4, 'another slug'],
    ['a topic called index', area(topic('index')), 4, 'another slug'],
    ['a misspelt key', area(topic('one', '    phrase: [x]\n')), 7, 'phrase'],
    ['a weight that is none', area(topic('one', '    phrases:\n      - a b: much\n')), 8, 'write "phrase"'],
    ['broken YAML', area(topic('one', '    phrases: [x\n')), 7, 'broken YAML'],
    [
      'an alias bomb',
      'a: &a [x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n',
      4,
      'aliases',
    ],
    ['a list where an area should be', '- one\n', 1, 'expected object'],
  ])('%s', (_, text, line, message) => {
    const [first] = problemsOf(text);
    expect(first).toMatchObject({ severity: 'error', file: 'topics/a.yaml' });
    expect(first?.message).toContain(message);
    expect(first?.line).toBe(line);
  });
});

test('a phrase two topics share on purpose is no fault', () => {
  const text = area(
    topic('one', '    phrases: [fine-tuning]\n'),
    topic('two', '    phrases: [fine-tuning]\n    shared: [fine tuning]\n'),
  );
  expect(problemsOf(text)).toEqual([]);
});

test('a phrase two topics share by oversight is a warning that says what to do', () => {
  const text = area(
    topic('one', '    phrases: [fine-tuning]\n'),
    topic('two', '    phrases: [fine tuning]\n'),
  );
  expect(problemsOf(text)).toMatchObject([
    { severity: 'warning', line: 11, message: expect.stringContaining('write "shared: [fine tuning]" here') },
  ]);
});

test('what is wrong is left out and the rest stands', () => {
  const { taxonomy } = parseTaxonomy([
    {
      file: 'topics/a.yaml',
      text: area(topic('one', '    parent: nothing\n    see: [two, nothing]\n'), topic('two')),
    },
    { file: 'topics/b.yaml', text: 'name: [' },
  ]);
  expect(taxonomy.topics).toMatchObject([{ slug: 'one', seeAlso: ['two'] }, { slug: 'two' }]);
  expect(taxonomy.topics[0]).not.toHaveProperty('parent');
});

test.each(['topics/My Area.yaml', 'topics/unsorted.yaml'])(
  'an area whose file is no address is told: %s',
  (file) => {
    expect(problemsOf(area(topic('one')), file)).toMatchObject([
      { severity: 'error', file, line: 1, message: expect.stringContaining('rename') },
    ]);
  },
);

test('an empty taxonomy is one', () => {
  expect(parseTaxonomy([])).toEqual({ taxonomy: { areas: [], topics: [], kinds: [] }, problems: [] });
  expect(problemsOf('# nothing yet\n')).toEqual([]);
  expect(problemsOf('name: Area\ndescription: Still empty.\ntopics:\n')).toEqual([]);
});

test.each(['fixtures/sample/topics', 'fixtures/ecology'])('%s has no fault', (folder) => {
  const root = join(import.meta.dirname, '..', '..');
  const files = readdirSync(join(root, folder)).map((file) => ({
    file,
    text: readFileSync(join(root, folder, file), 'utf8'),
  }));
  const { taxonomy, problems } = parseTaxonomy(files);
  expect(problems).toEqual([]);
  expect(taxonomy.topics.length).toBeGreaterThan(4);
});
