import { expect, test } from 'vitest';
import { contribution } from '../../../src/core/summary/contribution.ts';

const field = 'Knowledge distillation is widely used. However, it is costly.';

test.each([
  ['We propose X, a new method. Experiments show that X works.', 'We propose X, a new method.'],
  [
    'This paper introduces X, the first benchmark. We find flaws.',
    'This paper introduces X, the first benchmark.',
  ],
  [
    'In this survey, we have reviewed over 90 papers. We first introduce graphs.',
    'We have reviewed over 90 papers.',
  ],
  ['We show that depth matters. Our code is available at https://x.org.', 'We show that depth matters.'],
  [
    'This work, for the first time, reports results on X.',
    'This work, for the first time, reports results on X.',
  ],
  [
    'We answer this question with X, a family of models.',
    'We answer this question with X, a family of models.',
  ],
  ['We relax an assumption and propose X.', 'We relax an assumption and propose X.'],
  ['We aim to solve tasks. We then propose X and Y.', 'We then propose X and Y.'],
  ['X is proposed. Extensive experiments are conducted.', 'X is proposed.'],
])('after the field: %s', (rest, expected) => {
  expect(contribution(`${field} ${rest}`)).toBe(expected);
});

test.each([
  ['To address these issues, we propose X.', 'We propose X.'],
  ['To this end, in this paper, we propose X.', 'We propose X.'],
  ['However, to bridge the gap, we propose X.', 'We propose X.'],
  ['Therefore we propose X.', 'We propose X.'],
  ['To train robots, we propose X.', 'To train robots, we propose X.'],
])('%s reads %s', (sentence, expected) => {
  expect(contribution(sentence)).toBe(expected);
});

test('falls back on the opening sentence, and on nothing for nothing', () => {
  expect(contribution('Bees dance. The dance tells where.')).toBe('Bees dance.');
  expect(contribution('')).toBe('');
});
