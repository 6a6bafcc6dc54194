import { expect, test } from 'vitest';
import { parsePythonLiteral } from '../../../src/core/digest/python-literal.ts';

test.each([
  ["{'a': 1, 'b': [True, None, -2.5]}", { a: 1, b: [true, null, -2.5] }],
  [`{'it': "it's", "q": 'say "x"'}`, { it: "it's", q: 'say "x"' }],
  ["('a', 'b',)", ['a', 'b']],
  ["'\\n\\x41\\u00e9\\U0001F600\\''", "\nAé😀'"],
  ["{'__proto__': 1}", Object.assign(Object.create(null), { ['__proto__']: 1 })],
])('%s', (text, value) => {
  expect(JSON.stringify(parsePythonLiteral(text))).toBe(JSON.stringify(value));
});

test.each(['', '{', "'open", '{1: }', '[1 2]', 'import os', '['.repeat(10_000), '1 2'])(
  '%.20s is none',
  (text) => {
    expect(parsePythonLiteral(text)).toBeUndefined();
  },
);
