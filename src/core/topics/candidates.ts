import { compare } from '../compare.ts';
import { termKey, termsOf } from '../terms.ts';
import type { SortedPaper } from './coverage.ts';

/** Words that could become a topic, or a phrase of one. */
export interface Candidate {
  /** As a paper first writes them, in small letters. */
  readonly phrase: string;
  /** Papers with it that no phrase of the taxonomy sorts. */
  readonly silent: number;
  /** Papers with it in all. */
  readonly all: number;
}

/** A phrase in fewer papers is chance. */
const FEWEST = 3;

/**
 * Phrases of two words frequent in papers that no rule matches, the most distinctive first: by their share of those
 * papers, weighted by how much larger it is than their share of all (pointwise Kullback–Leibler divergence).
 */
export function candidatesIn(papers: readonly SortedPaper[]): Candidate[] {
  const isSilent = ({ topics, byNeighbours }: SortedPaper): boolean => topics.length === 0 || byNeighbours;
  const silent = papers.filter(isSilent);
  if (silent.length < FEWEST) return [];
  const found = new Map<string, { phrase: string; silent: number; all: number }>();
  for (const paper of silent)
    for (const [key, phrase] of pairsOf(paper)) {
      const candidate = found.get(key) ?? { phrase, silent: 0, all: 0 };
      candidate.silent++;
      found.set(key, candidate);
    }
  for (const paper of papers)
    for (const key of pairsOf(paper).keys()) {
      const candidate = found.get(key);
      if (candidate) candidate.all++;
    }
  const tells = ({ silent: own, all }: Candidate): number =>
    own * Math.log((own * papers.length) / (all * silent.length));
  return [...found.values()]
    .filter(
      (candidate) => candidate.silent >= FEWEST && (tells(candidate) > 0 || silent.length === papers.length),
    )
    .sort((a, b) => tells(b) - tells(a) || b.silent - a.silent || compare(a.phrase, b.phrase));
}

function pairsOf({ title, abstract }: SortedPaper): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const text of [title, abstract])
    for (const term of termsOf(text))
      if (term.second !== undefined && !pairs.has(termKey(term)))
        pairs.set(termKey(term), text.slice(term.start, term.end).toLowerCase());
  return pairs;
}
