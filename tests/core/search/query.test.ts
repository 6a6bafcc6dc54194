import { describe, expect, test } from 'vitest';
import { identifier, parseQuery } from '../../../src/core/search/query.ts';

const words = (text: string): string[] =>
  parseQuery(text).words.map(({ word, not }) => (not ? `-${word}` : word));

describe('words', () => {
  test.each([
    ['crowd counting', ['crowd', 'counting']],
    ['  Schrödinger  ', ['schrodinger']],
    ['cross-lingual transfer', ['cross', 'lingual', 'transfer']],
    ['GPT-4o', ['gpt', '4o']],
    ['distillation -teacher', ['distillation', '-teacher']],
    ['a - b', ['a', 'b']],
    ['Meteor: Mamba-based', ['meteor', 'mamba', 'based']],
    ['ratio 3:1', ['ratio', '3', '1']],
    ['LLaMA-3.1 in C++', ['llama', '31', 'in', 'cplusplus']],
    ['colour', ['color']],
    ['author:Ivanov', ['ɴivanov']],
    ['ภาษา', ['ภา', 'าษ', 'ษา']],
    ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
    ['知识蒸馏', ['知识', '识蒸', '蒸馏']],
    ['', []],
    ['"', []],
    ['- -- "" : ::', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('the last one is open until something follows it', () => {
    expect(parseQuery('know dist').words.map(({ open }) => open)).toEqual([false, true]);
    expect(parseQuery('know dist ').words.map(({ open }) => open)).toEqual([false, false]);
  });
});

describe('phrases', () => {
  test.each([
    ['"Knowledge Transfer"', [{ words: ['knowledge', 'transfer'], not: false }]],
    ['“knowledge transfer”', [{ words: ['knowledge', 'transfer'], not: false }]],
    ['title:"deep learning', [{ words: ['ʈdeep', 'ʈlearning'], not: false }]],
    ['-"deep learning"', [{ words: ['deep', 'learning'], not: true }]],
    ['-cross-lingual', [{ words: ['cross', 'lingual'], not: true }]],
    ['"cross-lingual"', [{ words: ['cross', 'lingual'], not: false }]],
  ])('%s', (text, expected) => {
    const query = parseQuery(text);
    expect(query.phrases).toEqual(expected);
    expect(query.words).toEqual([]);
  });
});

describe('fields', () => {
  test.each([
    ['topic:knowledge-distillation', [{ field: 'topic', value: 'knowledge-distillation', not: false }]],
    ['-kind:survey', [{ field: 'kind', value: 'survey', not: true }]],
    ['topic:"Few-shot learning"', [{ field: 'topic', value: 'few-shot learning', not: false }]],
    ['has:code', [{ field: 'has', value: 'code', not: false }]],
    ['year:2025', [{ field: 'year', value: '2025', not: false }]],
    ['after:2025-06', [{ field: 'date', value: '2025-06-01', last: '9999-12-31', not: false }]],
    ['before:2025-06', [{ field: 'date', value: '0000-01-01', last: '2025-06-00', not: false }]],
    ['digest:2025-07-30', [{ field: 'digest', value: '2025-07-30', not: false }]],
  ])('%s', (text, expected) => {
    const query = parseQuery(text);
    expect(query.conditions).toEqual(expected);
    expect(query.words).toEqual([]);
  });

  test('an unknown one is told with the nearest, and searched for as words', () => {
    const query = parseQuery('topc:distillation');
    expect(query.misunderstood).toEqual([{ about: 'field', written: 'topc', nearest: 'topic' }]);
    expect(words('topc:distillation')).toEqual(['topc', 'distillation']);
  });

  test('a field there is none of is a word, as it was written', () => {
    expect(parseQuery('foo:lerning graphs').words.map(({ written }) => written)).toEqual([
      'foo',
      'lerning',
      'graphs',
    ]);
  });

  test.each(['year:soon', 'year:2025-06', 'after:2025-13', 'before:2025-02-42'])('%s is no date', (text) => {
    expect(parseQuery(text).misunderstood).toEqual([{ about: 'date', written: text }]);
  });

  test('names of objects are no fields', () => {
    expect(parseQuery('__proto__:x constructor:y').conditions).toEqual([]);
  });
});

describe('identifiers', () => {
  test.each([
    ['2501.01234', '2501.01234'],
    ['2501.01234v3', '2501.01234'],
    ['arXiv:2501.01234', '2501.01234'],
    ['https://arxiv.org/abs/2501.01234v2', '2501.01234'],
    ['https://arxiv.org/pdf/2501.01234v2.pdf', '2501.01234'],
    ['https://huggingface.co/papers/2501.01234', '2501.01234'],
    ['math.AG/0601001', 'math.ag/0601001'],
    ['10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['https://doi.org/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['2501', undefined],
    ['3.14159', undefined],
  ])('%s', (text, expected) => {
    expect(identifier(text)).toBe(expected);
  });

  test('stand in a query bare, as an address or as a field', () => {
    for (const text of [
      '2501.01234',
      'id:2501.01234',
      'arxiv:2501.01234',
      'https://arxiv.org/abs/2501.01234',
    ])
      expect(parseQuery(text), text).toMatchObject({ ids: ['2501.01234'], words: [], misunderstood: [] });
  });
});
