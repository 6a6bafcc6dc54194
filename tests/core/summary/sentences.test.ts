import { expect, test } from 'vitest';
import { sentences } from '../../../src/core/summary/sentences.ts';

test.each<[string, string[]]>([
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['We gain 3.5 points. It is 0.1 better.', ['We gain 3.5 points.', 'It is 0.1 better.']],
  ['Some (e.g. adapters) help. We ask.', ['Some (e.g. adapters) help.', 'We ask.']],
  [
    'Models, e.g. BERT, i.e. Transformers, vs. CNNs. Done.',
    ['Models, e.g. BERT, i.e. Transformers, vs. CNNs.', 'Done.'],
  ],
  ['Smith et al. We follow them.', ['Smith et al.', 'We follow them.']],
  ['Smith et al. (2020) say so.', ['Smith et al. (2020) say so.']],
  ['See Fig. 2 and Eq. 3. J. Doe wrote it.', ['See Fig. 2 and Eq. 3.', 'J. Doe wrote it.']],
  ['It holds (for x. And y.) always. Yes.', ['It holds (for x. And y.) always.', 'Yes.']],
  ['An open (bracket. Then more.', ['An open (bracket. Then more.']],
  ['He asks “Why?” We answer.', ['He asks “Why?”', 'We answer.']],
  ['Values p_d(y) shift. The p(x|y) do not.', ['Values p_d(y) shift.', 'The p(x|y) do not.']],
  ['It stays underexplored.In this work we look.', ['It stays underexplored.', 'In this work we look.']],
  ['We call it kFuse. kFuse is new.', ['We call it kFuse.', 'kFuse is new.']],
  ['我们提出方法。它很好。', ['我们提出方法。', '它很好。']],
  ['First\nline.\n\nSecond', ['First line.', 'Second']],
  ['', []],
])('%j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('a long text without an end, or of open brackets alone, takes no time worth naming', () => {
  expect(sentences('word '.repeat(50_000))).toHaveLength(1);
  expect(sentences('(. A'.repeat(20_000)).length).toBeGreaterThan(0);
});
