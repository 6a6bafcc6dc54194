import type { Vectors } from './vectors.ts';

/** A paper near another. */
export interface Near {
  /** Its place in the list of papers. */
  readonly index: number;
  /** Cosine of the two vectors, 0 to 1. */
  readonly similarity: number;
}

/** Finds the papers nearest to one of the list, nearest first; `accepts` leaves others out. */
export type Nearest = (index: number, most: number, accepts?: (index: number) => boolean) => Near[];

/**
 * Finds near papers by an inverted index: only papers that share a term are ever compared.
 * @param names breaks ties, so that the order of the papers does not matter
 * @param seekers the papers for which others will be sought, by their places; all unless told
 */
export function createNearest(
  { vectors, terms: all }: Vectors,
  names: readonly string[],
  seekers: Iterable<number> = vectors.keys(),
): Nearest {
  const sought = new Uint8Array(all.length);
  for (const seeker of seekers) for (const term of vectors[seeker]!.terms) sought[term] = 1;
  const index = postings(vectors, sought);
  const scores = new Float64Array(vectors.length);
  return (own, most, accepts = () => true) => {
    const touched: number[] = [];
    const { terms, weights } = vectors[own]!;
    for (let at = 0; at < terms.length; at++) {
      const from = index.starts[terms[at]!]!;
      const to = index.starts[terms[at]! + 1]!;
      for (let post = from; post < to; post++) {
        const other = index.papers[post]!;
        if (scores[other] === 0) touched.push(other);
        scores[other]! += weights[at]! * index.weights[post]!;
      }
    }
    const best: Near[] = [];
    for (const other of touched) {
      const similarity = scores[other]!;
      scores[other] = 0;
      if (other !== own && similarity >= (best[most - 1]?.similarity ?? 0) && accepts(other))
        insert(best, { index: other, similarity }, most, names);
    }
    return best;
  };
}

/** Keeps a short list sorted: nearest first, equal ones by name. */
function insert(best: Near[], near: Near, most: number, names: readonly string[]): void {
  let at = best.length;
  while (at > 0 && isNearer(near, best[at - 1]!, names)) at--;
  best.splice(at, 0, near);
  if (best.length > most) best.pop();
}

function isNearer(a: Near, b: Near, names: readonly string[]): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return names[a.index]! < names[b.index]!;
}

/** For every term that is sought, the papers that have it, one after another in three flat arrays. */
function postings(vectors: Vectors['vectors'], sought: Uint8Array) {
  const starts = new Uint32Array(sought.length + 1);
  for (const { terms } of vectors) for (const term of terms) starts[term + 1]! += sought[term]!;
  for (let term = 0; term < sought.length; term++) starts[term + 1]! += starts[term]!;
  const papers = new Uint32Array(starts[sought.length]!);
  const weights = new Float64Array(papers.length);
  const next = starts.slice();
  for (let paper = 0; paper < vectors.length; paper++) {
    const vector = vectors[paper]!;
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at]!;
      if (sought[term] === 0) continue;
      const post = next[term]!++;
      papers[post] = paper;
      weights[post] = vector.weights[at]!;
    }
  }
  return { starts, papers, weights };
}
