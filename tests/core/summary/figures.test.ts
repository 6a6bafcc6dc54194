import { expect, test } from 'vitest';
import { figures } from '../../../src/core/summary/figures.ts';

test.each([
  [
    'It reduces the latency of ViT-Small by 42.7% and boosts retrieval by +5.15 % on NABirds.',
    ['reduces the latency of ViT-Small by 42.7%', 'boosts retrieval by +5.15 % on NABirds'],
  ],
  ['X outperforms the best baseline by 3.5 points.', ['outperforms the best baseline by 3.5 points']],
  ['X, a cache, gives 4.2× faster decoding on phones.', ['4.2× faster decoding on phones']],
  ['We improve accuracy by 3.2% to 6.1%.', ['improve accuracy by 3.2% to 6.1%']],
  ['It obtains a 1,113x speedup over CPUs.', ['obtains a 1,113x speedup over CPUs']],
])('%s', (abstract, texts) => {
  expect(figures(abstract).map(({ text }) => text)).toEqual(texts);
});

test.each([
  'We use 512×512 images and a 7B model.',
  'GPT-4 and 3D scenes with 90 % of labels hidden.',
  'It gains 5%.',
  'In 2024, version 1.5 improved much.',
])('no fact is made of: %s', (abstract) => {
  expect(figures(abstract)).toEqual([]);
});

test('tells the figure apart and no more than asked for', () => {
  const abstract = 'It cuts memory use by 30%. It cuts running time by 40%. It cuts energy use by 50%.';
  expect(figures(abstract, 2)).toEqual([
    { figure: '30%', text: 'cuts memory use by 30%' },
    { figure: '40%', text: 'cuts running time by 40%' },
  ]);
});
