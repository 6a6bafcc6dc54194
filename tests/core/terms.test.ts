import { expect, test } from 'vitest';
import { termKey, termsOf } from '../../src/core/terms.ts';

const keys = (text: string) => termsOf(text).map(termKey);

test('content words and pairs of them are terms', () => {
  expect(keys('The proposed knowledge graphs')).toEqual(['knowledg', 'graph', 'knowledg graph']);
});

test('a pair does not reach over a comma or an empty word', () => {
  expect(keys('graphs, trees and forests')).toEqual(['graph', 'tree', 'forest']);
});

test('figures and short words tell nothing, acronyms do', () => {
  expect(keys('2025 ab KD 3D')).toEqual(['kd', '3d', 'kd 3d']);
});

test('Chinese is compared by pairs of signs', () => {
  expect(keys('知识蒸馏 model')).toEqual(['知识', '识蒸', '蒸馏']);
});
