import { describe, expect, test } from 'vitest';
import { distance, nearestWord } from '../../../src/core/search/distance.ts';
import { nearWords, partsOf, wordsOf } from '../../../src/core/search/spelling.ts';

/** Words with how common each is. */
function vocabulary(words: Readonly<Record<string, number>>) {
  return [wordsOf(Object.keys(words), Object.values(words))];
}

describe('the distance of', () => {
  test.each([
    ['knowlege', 'knowledge', 1],
    ['distilation', 'distillation', 1],
    ['lanugage', 'language', 1],
    ['model', 'model', 0],
    ['cat', 'dog', 3],
    ['', 'ab', 2],
  ])('%s and %s is %i', (a, b, expected) => {
    expect(distance(a, b, 5)).toBe(expected);
    expect(distance(b, a, 5)).toBe(expected);
  });

  test('words too far apart is not counted to its end', () => {
    expect(distance('abcdefgh', 'stuvwxyz', 2)).toBe(3);
    expect(distance('a', 'abcdef', 2)).toBe(3);
  });
});

test('the nearest field is meant, unless none is near', () => {
  expect(nearestWord('topc', ['title', 'topic'])).toBe('topic');
  expect(nearestWord('zzzz', ['title', 'topic'])).toBeUndefined();
});

describe('what may have been meant', () => {
  const words = vocabulary({
    model: 20,
    modal: 8,
    modes: 6,
    mode: 12,
    nodal: 2,
    retrieval: 14,
    retrieved: 8,
  });

  test('has fewest letters wrong, then the right first letter, then most papers', () => {
    expect(nearWords('modl', words, 1, 3).map(({ word }) => word)).toEqual(['model', 'mode', 'modal']);
    expect(nearWords('mdoel', words, 1, 1)).toEqual([{ word: 'model', distance: 1 }]);
    expect(nearWords('rterieval', words, 2, 3).map(({ word }) => word)).toEqual(['retrieval']);
  });

  test('is not the word itself', () => {
    expect(nearWords('model', words, 2, 9).map(({ word }) => word)).not.toContain('model');
  });

  test('is named once, however often it is among the words', () => {
    expect(nearWords('modl', [...words, ...words], 1, 3).map(({ word }) => word)).toEqual([
      'model',
      'mode',
      'modal',
    ]);
  });

  test('may be two words', () => {
    const parts = vocabulary({ cross: 9, lingual: 7, cros: 1, slingual: 1 });
    expect(partsOf('crosslingual', parts)).toEqual(['cross', 'lingual']);
    expect(partsOf('zzzzzz', parts)).toBeUndefined();
  });
});
