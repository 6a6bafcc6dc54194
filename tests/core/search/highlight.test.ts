import { describe, expect, test } from 'vitest';
import { finderOf } from '../../../src/core/search/found.ts';
import { highlight } from '../../../src/core/search/highlight.ts';

const found =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word);
const plain = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

describe('a text with what was found', () => {
  test('stays whole, and the words are as they stand in it', () => {
    const parts = highlight('Schrödinger’s Cross-Lingual Cat', found('schrodinger', 'crosslingual', 'cat'));
    expect(plain(parts)).toBe('Schrödinger’s Cross-Lingual Cat');
    expect(parts.filter((part) => part.found).map(({ text }) => text)).toEqual([
      'Schrödinger',
      'Cross-Lingual',
      'Cat',
    ]);
  });

  test('markup is text', () => {
    expect(plain(highlight('<b>bold</b>', found('bold')))).toBe('<b>bold</b>');
  });
});

describe('is marked', () => {
  const isMarked = (words: string[], word: string): boolean => finderOf(words).isFound(word);
  test.each([
    ['distillation', 'distilled', true],
    ['retriev', 'retrieval', true],
    ['l2', 'l2o', false],
    ['驭', '驭众', true],
    ['ʈsurvey', 'survey', true],
    ['ɴyoung', 'young', false],
    ['ɪ250101234', '250101234', false],
  ])('by %s: %s is %s', (looked, word, expected) => {
    expect(isMarked([looked], word)).toBe(expected);
  });

  test('in a name what was looked for as one', () => {
    const { isName } = finderOf(['ɴhint', 'teacher']);
    expect([isName('hinton'), isName('teacher')]).toEqual([true, false]);
  });
});
