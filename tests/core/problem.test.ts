import { expect, test } from 'vitest';
import { formatProblem, isProblem, problem } from '../../src/core/problem.ts';

test('a problem is one line, whatever its message and file hold', () => {
  const one = problem('error', 'digests/a\nb.txt', 3, 'bad \u001b[31mthing\nhere');
  expect(formatProblem(one)).toBe('digests/a b.txt:3: bad [31mthing here');
  expect(isProblem(one)).toBe(true);
  expect(isProblem({ title: 'x' })).toBe(false);
});
