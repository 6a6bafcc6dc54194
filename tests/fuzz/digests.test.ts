import fc from 'fast-check';
import { test } from 'vitest';
import { digests, wholeWay } from './digests.ts';

test('three hundred digests as nobody would send them come to papers or to problems', async () => {
  await fc.assert(fc.asyncProperty(digests, wholeWay), { seed: 20250730, numRuns: 300 });
});
