import { readDigest } from '../../../src/core/digest/index.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { isProblem } from '../../../src/core/problem.ts';
import type { PaperRecord } from '../../../src/core/record.ts';

/** Reads a digest's text in whatever format it is taken for. */
export async function read(text: string, file = '2025-07-30-test.txt') {
  const source = { size: text.length, text: () => text, lines: () => text.split(/\r?\n/) };
  const { format, readings } = readDigest({ head: text.slice(0, 65_536), source }, `digests/${file}`);
  const records: PaperRecord[] = [];
  const problems: Problem[] = [];
  for await (const reading of readings) (isProblem(reading) ? problems : records).push(reading as never);
  return { format, records, problems };
}

/** Three papers of our own making, of the length and shape abstracts have. */
export const PAPERS = [
  {
    title: 'Slow Bees: Learning to Forage from Sparse Rewards in Large Meadows',
    id: '2507.01234',
    abstract:
      'Foraging agents must learn from rewards that come seldom and late. We introduce Slow Bees, a benchmark of twelve meadows in which flowers open at hours of their own, and a training method that predicts when a patch will pay. In experiments with five baselines our agents gather 31% more nectar with half the flights. We release the meadows, the agents, and a study of where they fail.',
  },
  {
    title: 'Do Small Models Remember? A Study of Facts in Compact Networks',
    id: '2507.02345',
    abstract:
      'Compact language models are said to forget facts first when they are pruned. This paper measures what is lost and when. We follow 10,000 facts through eight rounds of pruning and find that rare names go early while dates stay; retraining on a tenth of the data brings most of them back. The result is stable over three families of models, and it suggests that pruning should be told which facts matter.',
  },
  {
    title: 'TinyLoom',
    id: '2507.03456',
    abstract:
      'We present TinyLoom, a system that weaves short clips into long films on one consumer graphics card. It plans scenes with a language model, keeps faces the same by a memory of tokens, and repairs seams with a small diffusion model. Viewers preferred its films to those of two larger systems in 64% of pairs, and it runs nine times faster than either of them.',
  },
] as const;
