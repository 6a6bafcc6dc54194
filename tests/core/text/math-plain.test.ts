import { expect, test } from 'vitest';
import { mathToPlain } from '../../../src/core/text/math-plain.ts';

test.each([
  ['\\alpha_2', 'α₂'],
  ['KD^{3}', 'KD³'],
  ['\\mathcal{O}(n\\log n)', 'O(n log n)'],
  ['64.1 \\rightarrow 70.3', '64.1 → 70.3'],
  ['\\frac{a}{b+c}', 'a/(b+c)'],
  ['\\sqrt{x}', '√x'],
  ['v_{\\text{reason}}', 'v_reason'],
  ['360^\\circ', '360°'],
  ['x \\in \\{1, 2\\}', 'x ∈ {1, 2}'],
  ['\\left( x \\right)', '( x )'],
  ['a^', 'a'],
  ['\\unknown{x}', 'unknownx'],
  ['\\unicode{x2014}', '—'],
])('%.30s', (tex, plain) => {
  expect(mathToPlain(tex)).toBe(plain);
});
