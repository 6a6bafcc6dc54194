import { describe, expect, test } from 'vitest';
import { applyPins, createClassifier, MOST_TOPICS } from '../../../src/core/topics/classify.ts';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';
import { ecology } from './ecology.ts';

const classify = createClassifier(ecology);
const slugs = (title: string, abstract = '') => classify({ title, abstract }).topics.map(({ slug }) => slug);

describe('a phrase is found', () => {
  test.each([
    ['as it stands', 'On pollination in towns', 'pollination'],
    ['as a synonym', 'Mycorrhiza of oaks', 'soil-ecology'],
    ['in another number', 'Two pollinator networks', 'pollination'],
    ['with a space for its hyphen', 'Growth of fine roots', 'soil-ecology'],
    ['joined', 'Fineroot turnover', 'soil-ecology'],
    ['whatever its case', 'ON POLLINATION', 'pollination'],
    ['with a dash for its hyphen', 'Predator–prey cycles', 'population-dynamics'],
  ])('%s', (_, title, slug) => {
    expect(slugs(title)).toContain(slug);
  });

  test.each([
    ['another word of the same stem', 'A polling station'],
    ['a phrase over the end of a sentence', 'It is fine. Root growth'],
    ['inside an excluding phrase', 'Non-native speakers'],
    ['without what it needs', 'A forest of flags'],
    ['beside what forbids it', 'Pollination algorithms: a pollination algorithm for bees'],
  ])('but not %s', (_, title) => {
    expect(slugs(title)).toEqual([]);
  });
});

test('weak phrases and hints count when several meet', () => {
  expect(slugs('A study', 'The bee is there.')).toEqual([]);
  expect(slugs('A study', 'The bee finds nectar in a flower.')).toEqual(['pollination']);
  expect(slugs('A study', 'A flower by the hive.')).toEqual([]);
});

test('a phrase in the title weighs more than one in the abstract', () => {
  const inTitle = classify({ title: 'Pollination', abstract: '' }).topics[0]!;
  const inAbstract = classify({ title: '', abstract: 'Pollination' }).topics[0]!;
  expect(inTitle.score).toBeGreaterThan(inAbstract.score);
  expect([inTitle.where, inAbstract.where]).toEqual(['title', 'abstract']);
});

test('a wide topic gives way to a narrower one as the primary topic', () => {
  expect(slugs('Forest pollination', 'Trees of the forest.')).toEqual(['pollination', 'forests']);
});

test('a topic gives way to a narrower one under it', () => {
  const text = 'Predator-prey cycles. The carrying capacity falls with non-native fish.';
  expect(slugs('Population dynamics and invasive species', text)).toEqual([
    'invasive-species',
    'population-dynamics',
  ]);
});

test('many ways to say one thing come to less than their sum', () => {
  const one = classify({ title: '', abstract: 'Pollination.' }).topics[0]!.score;
  const two = classify({ title: '', abstract: 'Pollination by a pollinator network.' }).topics[0]!.score;
  expect(two).toBeGreaterThan(one);
  expect(two).toBeLessThan(2 * one);
});

test('the point of a version ends no phrase, that of a sentence does', () => {
  const { taxonomy } = parseTaxonomy([
    {
      file: 'topics/models.yaml',
      text: 'name: M\ndescription: M.\ntopics:\n  - {slug: gpt, name: GPT-3.5, description: It.}\n',
    },
  ]);
  const sorted = (title: string) => createClassifier(taxonomy)({ title, abstract: '' }).topics.length;
  expect([sorted('We try GPT-3.5 here'), sorted('We try GPT-3. 5 of them')]).toEqual([1, 0]);
});

describe('odd papers are sorted sensibly', () => {
  test.each([
    ['without an abstract', 'Pollination', '', ['pollination']],
    ['without a title', '', 'Pollination of trees', ['pollination']],
    ['in Chinese', '传粉昆虫的生态学研究', '我们研究传粉。', []],
    ['in Chinese with a name in Latin letters', 'Pollination：传粉昆虫', '我们研究传粉。', ['pollination']],
  ])('%s', (_, title, abstract, topics) => {
    expect(slugs(title, abstract)).toEqual(topics);
  });

  test('of a hundred thousand words', () => {
    const abstract = 'pollination '.repeat(100_000);
    expect(slugs('A long paper', abstract)).toEqual(['pollination']);
  });
});

test('each topic says which words of the paper speak for it, and where', () => {
  const { topics } = classify({
    title: 'Pollination at night',
    abstract: 'Nectar feeds pollination. POLLINATION!',
  });
  expect(topics).toMatchObject([{ slug: 'pollination', phrases: ['Pollination', 'Nectar'], where: 'both' }]);
});

test('kinds of contribution are told by the same rules', () => {
  expect(classify({ title: 'Bees', abstract: 'A field study on forty plots.' }).kinds).toEqual([
    'field-study',
  ]);
});

test('a paper without a topic names the nearest', () => {
  expect(classify({ title: 'A study', abstract: 'The bee is there.' })).toMatchObject({
    topics: [],
    guesses: ['pollination'],
  });
  expect(classify({ title: '', abstract: '' })).toEqual({ topics: [], kinds: [], guesses: [] });
});

test(`no paper has more than ${MOST_TOPICS} topics`, () => {
  const { taxonomy: many } = parseTaxonomy([
    {
      file: 'topics/many.yaml',
      text: `name: Many\ndescription: Many.\ntopics:\n${[...'abcdefgh'].map((letter) => `  - {slug: ${letter}, name: topic ${letter}, description: It.}\n`).join('')}`,
    },
  ]);
  const title = [...'abcdefgh'].map((letter) => `topic ${letter}`).join(', ');
  expect(createClassifier(many)({ title, abstract: '' }).topics).toHaveLength(MOST_TOPICS);
});

test("the owner's pins come first, and what they took away stays away", () => {
  const assigned = classify({ title: 'Pollination and fine roots', abstract: '' });
  const pinned = applyPins(assigned, { pin: ['forests'], unpin: ['pollination'] });
  expect(pinned.topics.map(({ slug, where }) => `${slug} ${where}`)).toEqual([
    'forests pin',
    'soil-ecology title',
  ]);
  expect(applyPins(assigned, {})).toBe(assigned);
});

test('a topic taken away is no guess either', () => {
  const assigned = classify({ title: 'A study', abstract: 'The bee is there.' });
  expect(applyPins(assigned, { unpin: ['pollination'] }).guesses).toEqual([]);
});
