import { describe, expect, test } from 'vitest';
import { applyPins, createClassifier } from '../../../src/core/topics/classify.ts';
import { parseTaxonomy } from '../../../src/core/topics/taxonomy.ts';

const ECOLOGY = `
name: Ecology
description: Living things and where they live.
topics:
  - slug: pollination
    name: Pollination
    description: How pollen travels.
    phrases: [pollination, pollinator network, PN]
    hints: [bee, flower, nectar]
    not: [pollination drone]
  - slug: fine-roots
    name: Fine roots
    description: The thinnest roots.
    phrases: [fine-root, root behaviour]
  - slug: forests
    name: Forests
    description: Woods.
    phrases: [forest]
    needs: [tree, trees]
`;
const { taxonomy, problems } = parseTaxonomy([{ file: 'topics/ecology.yaml', text: ECOLOGY }]);
const classify = createClassifier(taxonomy);
const slugs = (title: string, abstract = '') => classify({ title, abstract }).topics.map(({ slug }) => slug);

test('a taxonomy of another field is as good', () => {
  expect(problems).toEqual([]);
  expect(taxonomy.areas).toEqual([
    { slug: 'ecology', name: 'Ecology', description: 'Living things and where they live.' },
  ]);
});

describe('a phrase is found', () => {
  test.each([
    ['as it stands', 'On pollination in towns', 'pollination'],
    ['in another number', 'Two pollinator networks', 'pollination'],
    ['with a space for its hyphen', 'Growth of fine roots', 'fine-roots'],
    ['joined', 'Fineroot turnover', 'fine-roots'],
    ['in American spelling', 'Root behavior in clay', 'fine-roots'],
    ['whatever its case', 'ON POLLINATION', 'pollination'],
    ['as an acronym', 'A model of PN in spring', 'pollination'],
  ])('%s', (_, title, slug) => {
    expect(slugs(title)).toContain(slug);
  });

  test.each([
    ['an acronym in small letters', 'A model of pn in spring'],
    ['another word of the same stem', 'A polling station'],
    ['a phrase over the end of a sentence', 'It is fine. Root growth'],
    ['inside an excluding phrase', 'A pollination drone'],
    ['without what it needs', 'A random forest of decisions'],
  ])('but not %s', (_, title) => {
    expect(slugs(title)).toEqual([]);
  });
});

test('hints count when several meet', () => {
  expect(slugs('A study', 'The bee is there.')).toEqual([]);
  expect(slugs('A study', 'The bee finds nectar in a flower.')).toEqual(['pollination']);
});

test('each topic says which words of the paper speak for it, and where', () => {
  const { topics } = classify({
    title: 'Pollination at night',
    abstract: 'Fine roots feed pollination. POLLINATION!',
  });
  expect(topics[0]).toMatchObject({
    slug: 'pollination',
    phrases: ['Pollination'],
    where: 'both',
    by: 'rules',
  });
});

test('a paper without a topic names the nearest', () => {
  expect(classify({ title: 'A study', abstract: 'The bee is there.' })).toMatchObject({
    topics: [],
    guesses: ['pollination'],
  });
});

test("the owner's pins come first, and what they took away stays away", () => {
  const assigned = classify({ title: 'Pollination and fine roots', abstract: '' });
  const pinned = applyPins(assigned, { pin: ['forests'], unpin: ['pollination'] });
  expect(pinned.topics.map(({ slug, by }) => `${slug} ${by}`)).toEqual(['forests pin', 'fine-roots rules']);
});

describe('what is wrong with a taxonomy is told with its line', () => {
  test.each([
    [
      'an unknown parent',
      ECOLOGY.replace('slug: forests', 'slug: forests\n    parent: nothing'),
      15,
      'unknown parent',
    ],
    [
      'a cycle',
      ECOLOGY.replace('slug: forests', 'slug: forests\n    parent: forests'),
      15,
      'its own ancestor',
    ],
    [
      'a slug twice',
      ECOLOGY.replace('slug: forests', 'slug: pollination'),
      15,
      'stands twice, first at topics/ecology.yaml:5',
    ],
    [
      'an unknown neighbour',
      ECOLOGY.replace('slug: forests', 'slug: forests\n    see: [nothing]'),
      15,
      'unknown topic: "nothing"',
    ],
    ['a missing name', ECOLOGY.replace('    name: Forests\n', ''), 15, 'name'],
    ['broken YAML', ECOLOGY.replace('[forest]', '[forest'), 19, 'broken YAML'],
  ])('%s', (_, text, line, message) => {
    const found = parseTaxonomy([{ file: 'topics/ecology.yaml', text }]).problems;
    expect(found[0]).toMatchObject({ severity: 'error', file: 'topics/ecology.yaml', line });
    expect(found[0]?.message).toContain(message);
  });

  test('an empty one is none of these', () => {
    expect(parseTaxonomy([])).toEqual({ taxonomy: { areas: [], topics: [], kinds: [] }, problems: [] });
    expect(parseTaxonomy([{ file: 'topics/a.yaml', text: '# nothing yet\n' }]).problems).toEqual([]);
  });
});
