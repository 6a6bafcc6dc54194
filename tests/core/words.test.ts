import { describe, expect, test } from 'vitest';
import { stemOf, words } from '../../src/core/words.ts';

const split = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

test('hyphens and punctuation part words', () => {
  expect(split('Fine-tuning “LoRA”, 3D & Müller’s')).toEqual(['Fine', 'tuning', 'LoRA', '3D', 'Müller', 's']);
});

test('the name of a benchmark is two words', () => {
  expect(split('HumanAgencyBench, MT-Bench and Benchmarks')).toEqual([
    'HumanAgency',
    'Bench',
    'MT',
    'Bench',
    'and',
    'Benchmarks',
  ]);
});

describe('words of one kind have one stem', () => {
  test.each([
    ['distilled', 'distilling'],
    ['models', 'modelling'],
    ['optimisation', 'optimization'],
    ['behaviours', 'behavior'],
    ['analysed', 'analyzing'],
    ['centres', 'center'],
    ['defence', 'defenses'],
    ['dialogues', 'dialog'],
    ['centred', 'centering'],
    ['calling', 'call'],
    ['labelled', 'labeling'],
    ['neighbourhood', 'neighborhoods'],
    ['LLMs', 'llm'],
    ['3Ds', '3D'],
  ])('%s, %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ['general', 'generate'],
    ['tokenizer', 'token'],
    ['university', 'universal'],
    ['four', 'for'],
    ['rolling', 'role'],
  ])('but not %s, %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

test('a word of a million letters is no burden', () => {
  const word = 'ing'.repeat(300_000);
  expect(stemOf(word)).toBe(word);
});
