import { ABSTRACT_START, isOfName } from './files.ts';
import type { Lexicon, Posting, Term } from './lexicon.ts';
import type { PhrasePart } from './query.ts';
import type { Worth } from './score.ts';
import { worthOf } from './score.ts';

/** What a phrase in a title and one in an abstract are worth; about as much as its words. */
const IN_TITLE = 3;
const IN_ABSTRACT = 0.8;

/** The papers in which words stand side by side, exactly as they are. */
export async function phraseWorth(
  { words, inTitle }: Pick<PhrasePart, 'words' | 'inTitle'>,
  lexicon: Lexicon,
  papers: number,
): Promise<Worth> {
  const terms = await Promise.all(words.map((word) => lexicon.exactly(word)));
  const [first] = terms;
  if (first && terms.length === 1) return worthOf([{ term: first, weight: 1 }], papers, inTitle);
  const worth = new Float32Array(papers);
  const isName = words.some(isOfName);
  const having = terms.reduce((all, term) => all.filter((paper) => hasPaper(term, paper)), papersOf(first));
  if (having.length === 0) return worth;
  const places = await Promise.all(terms.map((term) => placesIn(term, new Set(having))));
  for (const paper of having)
    for (const start of places[0]?.get(paper) ?? []) {
      if (inTitle && start >= ABSTRACT_START) break;
      if (!places.every((place, index) => place.get(paper)?.includes(start + index))) continue;
      const isTold = isName || start < ABSTRACT_START;
      worth[paper] = Math.max(worth[paper]!, isTold ? IN_TITLE : IN_ABSTRACT);
    }
  return worth;
}

function papersOf(term: Term | undefined): number[] {
  return term?.postings.flatMap(({ papers }) => papers) ?? [];
}

function hasPaper({ postings }: Term, paper: number): boolean {
  return postings.some(({ papers }) => indexOf(papers, paper) >= 0);
}

async function placesIn(
  { postings }: Term,
  wanted: ReadonlySet<number>,
): Promise<Map<number, readonly number[]>> {
  const places = new Map<number, readonly number[]>();
  const read = async (posting: Posting): Promise<void> => {
    if (!posting.papers.some((paper) => wanted.has(paper))) return;
    const positions = await posting.positions();
    posting.papers.forEach((paper, index) => {
      if (wanted.has(paper)) places.set(paper, positions[index] ?? []);
    });
  };
  await Promise.all(postings.map(read));
  return places;
}

/** The place of a number among ascending ones, or -1. */
function indexOf(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === number) return middle;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
