import { describe, expect, test } from 'vitest';
import { tokens, withoutCompounds } from '../../../src/core/search/tokens.ts';

const words = (text: string) => tokens(text).map(({ word, position }) => `${word} ${position}`);

describe('words and their places', () => {
  test('hyphens may be left out', () => {
    expect(words('cross-lingual text')).toEqual(['cross 0', 'lingual 1', 'crosslingual 0', 'text 2']);
    expect(withoutCompounds(tokens('cross-lingual text')).map(({ word }) => word)).toEqual([
      'cross',
      'lingual',
      'text',
    ]);
  });

  test('a run of Chinese takes as many places as it has pairs, so that what follows stands beside it', () => {
    expect(words('模型 BERT')).toEqual(['模型 0', 'bert 1']);
    expect(words('大模型 BERT')).toEqual(['大模 0', '模型 1', 'bert 2']);
    expect(words('字 BERT')).toEqual(['字 0', 'bert 1']);
  });

  test('a chain of hyphens gives compounds of three parts at most, however long it is', () => {
    const chain = tokens('a-'.repeat(100_000));
    expect(chain.filter(({ word }) => word.length > 3)).toEqual([]);
    expect(withoutCompounds(chain)).toHaveLength(100_000);
  });
});
