import { describe, expect, test } from 'vitest';
import { excerpt, highlight } from '../../../src/core/search/excerpt.ts';

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

describe('an excerpt', () => {
  const long = `${'word '.repeat(100)}needle in the ${'hay '.repeat(100)}`;
  test('is the part with most of what was found', () => {
    const parts = excerpt(long, found('needle'));
    expect(parts.some((part) => part.found && part.text === 'needle')).toBe(true);
    expect(plain(parts).length).toBeLessThan(300);
    expect(plain(parts)).toMatch(/^… .* …$/);
  });

  test('is the beginning where nothing was found', () => {
    expect(plain(excerpt('Short. Text.', found('x')))).toBe('Short. Text.');
    expect(plain(excerpt(long, found('x')))).toMatch(/^word word/);
  });

  test('of nothing is nothing', () => {
    expect(plain(excerpt('', found('x')))).toBe('');
  });
});
