import { withoutPreamble } from './preamble.ts';
import { sentences } from './sentences.ts';
import { DEEDS, HINTS, type Sign } from './signs.ts';

/** A sentence must weigh more than this to be preferred to the opening one: as much as a finding, or more. */
const LEAST = 4;

/**
 * The sentence of an abstract in which its authors say what they did ("We propose …", "This paper introduces …"), as
 * they wrote it less a preamble that points elsewhere ("To address these issues, …"). Where none says so, the opening
 * sentence; empty for an empty abstract.
 * @param abstract plain text
 */
export function contribution(abstract: string): string {
  const all = sentences(abstract);
  let best = all[0] ?? '';
  let most = LEAST;
  for (const sentence of all) {
    const weight = weigh(sentence);
    if (weight <= most) continue;
    most = weight;
    best = sentence;
  }
  return withoutPreamble(best);
}

function weigh(sentence: string): number {
  return (
    Math.max(0, ...weights(DEEDS, sentence)) +
    weights(HINTS, sentence).reduce((sum, weight) => sum + weight, 0)
  );
}

function weights(signs: readonly Sign[], sentence: string): number[] {
  return signs.filter(({ pattern }) => pattern.test(sentence)).map(({ weight }) => weight);
}
