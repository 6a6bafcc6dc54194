import { expect, test } from 'vitest';
import * as related from '../../../src/core/related/related.ts';
import { type Comparable, locateTerms, withTopics } from '../../../src/core/related/term-counts.ts';

type Sketch = Comparable & { readonly id: string; readonly date: string };

function relate(papers: readonly Sketch[]) {
  return related.relate(
    papers.map((one) => ({ ...one, counts: withTopics(locateTerms(one), one.topics ?? []) })),
  );
}

const paper = (id: string, title: string, abstract: string, topics?: string[]): Sketch => ({
  id,
  date: '2025-07-30',
  title,
  abstract,
  ...(topics ? { topics } : {}),
});
const LIBRARY = [
  paper('a', 'Tree rings', 'Tree rings of old oaks tell of drought years.'),
  paper('b', 'Drought years', 'We read drought years from the tree rings of oaks.'),
  paper('c', 'Bee dances', 'The waggle dance of honey bees tells where nectar is.'),
  paper('d', 'Honey bees', 'Honey bees find nectar; the waggle dance says where.'),
];

test('the nearest paper comes first, with the words both share', () => {
  const [first] = relate(LIBRARY).get('a') ?? [];
  expect(first?.id).toBe('b');
  expect(first?.phrases).toContain('tree rings');
  expect(relate(LIBRARY).get('c')?.[0]?.id).toBe('d');
});

test('the reason stands in the words of the paper itself', () => {
  const library = [
    paper('a', 'Distilling BERT', 'We distil ImageNet with LoRA.'),
    paper('b', 'LoRA', 'distilled imagenet, lora'),
  ];
  expect(relate(library).get('a')?.[0]?.phrases.join(' ')).toMatch(/ImageNet|LoRA/);
});

test('papers that share nothing are not related', () => {
  expect(
    relate(LIBRARY)
      .get('a')
      ?.map(({ id }) => id),
  ).toEqual(['b']);
});

test('the order of the papers does not matter', () => {
  expect(relate([...LIBRARY].reverse()).get('a')).toEqual(relate(LIBRARY).get('a'));
});

test('a new day changes the lists of few earlier papers', () => {
  const WORDS = ['oaks', 'bees', 'reeds', 'tides', 'moss', 'owls', 'frost', 'larks', 'ferns', 'newts'];
  const library = Array.from({ length: 1400 }, (_, index) => ({
    ...paper(
      `p${index}`,
      `${WORDS[index % 10]} ${WORDS[(index * 7) % 9]} ${index % 83}x`,
      `${WORDS[index % 7]} y${index % 61}`,
    ),
    date: `20${10 + Math.floor(index / 140)}-01-01`,
  }));
  const before = relate(library.slice(0, 1260));
  const after = relate(library);
  const changed = [...before].filter(([id, near]) => JSON.stringify(near) !== JSON.stringify(after.get(id)));
  expect(changed.length).toBeLessThan(2.5 * 140);
});

test('papers of one topic are nearer', () => {
  const library = [
    paper('a', 'Oaks', 'oaks in drought', ['forests']),
    paper('b', 'Oaks again', 'oaks in drought', ['soil']),
    paper('c', 'Oaks too', 'oaks in drought', ['forests']),
  ];
  expect(relate(library).get('a')?.[0]?.id).toBe('c');
});

test('no paper, one, and a thousand alike are all related sensibly', () => {
  expect(relate([]).size).toBe(0);
  expect(relate([paper('a', 'Alone', 'Nobody else is here.')]).get('a')).toEqual([]);
  const alike = Array.from({ length: 1000 }, (_, index) =>
    paper(`p${index}`, 'The same title', 'The same abstract about honey bees and nectar.'),
  );
  expect([...relate(alike).values()].every((near) => near.length <= 6)).toBe(true);
  expect(
    relate([paper('a', '知识蒸馏', '知识蒸馏很好'), paper('b', '蒸馏知识', '知识蒸馏方法')]).get('a'),
  ).toHaveLength(1);
});
