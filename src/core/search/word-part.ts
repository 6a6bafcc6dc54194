import { stemOf } from '../words.ts';
import { AUTHOR_SIGN, isOfName } from './files.ts';
import { isInTitle } from './levels.ts';
import type { Lexicon, Term } from './lexicon.ts';
import type { WordPart } from './query.ts';
import type { Alternative, Worth } from './score.ts';
import { better, count, worthOf } from './score.ts';

/** Other forms of a word, and longer words, are worth less than the word itself. */
const SAME_STEM = 0.7;
/** The less so where the word itself is not in the index: then it may be no form of them but misspelt, or a beginning. */
const STEM_OF_UNKNOWN = 0.5;
const LONGER = 0.3;
/** More where the word itself is not in the index: then a longer one was meant. */
const LONGER_THAN_UNKNOWN = 0.6;
/** What a longer word gets on top of that, by how much of it was written. */
const NEARLY_WHOLE = 0.3;
/** A word is more often a word than a name. */
const NAME = 0.8;
/** Papers. */
const RARE = 2;
/** Shorter words are no beginnings of others, or of too many. Letters. */
const SHORTEST_START = 2;
const SHORTEST_CLOSED_START = 3;

/** A word of a query and what it finds. */
export interface FoundWord {
  readonly part: WordPart;
  readonly alternatives: Alternative[];
  /** Words of the index that begin with it and are not among the alternatives. */
  readonly longer: Alternative[];
  /** Words that may have been meant. */
  readonly suggested: Set<string>;
  /** True where it is looked for as an author's name, or was found as one too. */
  isName: boolean;
  worth: Worth;
}

/** Looks a word up: itself and its other forms (plural, British spelling); while it is being typed, longer words too. */
export async function findWord(part: WordPart, lexicon: Lexicon, papers: number): Promise<FoundWord> {
  const { word, open, inTitle } = part;
  const stem = stemOf(word);
  const terms = await lexicon.beginning(start(word, stem), word);
  const own = terms.find((term) => term.word === word);
  const known = own !== undefined && isKnown(own);
  const sameStem = known ? SAME_STEM : STEM_OF_UNKNOWN;
  const ofLonger = known ? LONGER : LONGER_THAN_UNKNOWN;
  const alternatives: Alternative[] = [];
  const longer: Alternative[] = [];
  for (const term of terms) {
    if (term.word === word) alternatives.push({ term, weight: 1 });
    else if (stemOf(term.word) === stem) alternatives.push({ term, weight: sameStem });
    else if (term.word.startsWith(word))
      longer.push({ term, weight: ofLonger + (NEARLY_WHOLE * word.length) / term.word.length });
  }
  if (open && word.length >= SHORTEST_START) alternatives.push(...longer.splice(0));
  return {
    part,
    alternatives,
    longer,
    suggested: new Set(),
    isName: isOfName(word),
    worth: worthOf(alternatives, papers, inTitle),
  };
}

/** Lets a word stand for longer ones that begin with it. */
export function widen(found: FoundWord): void {
  if (found.part.word.length < SHORTEST_CLOSED_START) return;
  addAlternatives(found, found.longer.splice(0));
}

/** Lets a word find the papers of authors who are called so. */
export async function addNames(found: FoundWord, lexicon: Lexicon): Promise<void> {
  const { word, open, inTitle } = found.part;
  if (found.isName || inTitle) return;
  const name = AUTHOR_SIGN + word;
  const terms =
    open && word.length >= SHORTEST_CLOSED_START
      ? await lexicon.beginning(name, name)
      : [await lexicon.exactly(name)];
  const known = terms.filter(({ postings }) => postings.length > 0);
  found.isName = known.length > 0;
  addAlternatives(
    found,
    known.map((term) => ({ term, weight: term.word === name ? NAME : NAME * LONGER })),
  );
}

/** Lets a word stand for others. */
export function addAlternatives(found: FoundWord, others: readonly Alternative[]): void {
  if (others.length === 0) return;
  found.alternatives.push(...others);
  found.worth = better(found.worth, worthOf(others, found.worth.length, found.part.inTitle));
}

/**
 * True for a word that may be misspelt: the index does not really have it, nor a longer word that begins with it. Of a
 * word that is being typed it is too early to tell while longer ones were found.
 */
export function isDoubtful({ part, alternatives, longer, isName, worth }: FoundWord): boolean {
  if (isName) return false;
  if (alternatives.some(({ term }) => term.word === part.word && isKnown(term))) return false;
  return part.open ? count(worth) <= RARE : longer.length === 0;
}

/** A word of hardly a paper and no title is as good as none: digests have misspelt words too. */
function isKnown({ postings }: Term): boolean {
  const papers = postings.reduce((sum, posting) => sum + posting.papers.length, 0);
  return papers > RARE || postings.some(({ levels }) => levels.some(isInTitle));
}

/** American `color`, `analyze`, `center`, `defense` are British otherwise: what both begin with ends before that. */
const BEFORE_VARIANT =
  /^.*(?:o(?=u?r(?:s|ed|ing|al|ally|ful|able|hoods?)?$)|y(?=[sz](?:e|ed|es|er|ing)$)|[bt](?=(?:re|er|red|ered|ring|ering)s?$)|(?:def|off|lic|pret)en(?=[cs]es?$))/;

/** The letters that all forms of a word begin with: `study` and `studies`, `colour` and `color`. */
function start(word: string, stem: string): string {
  const most = BEFORE_VARIANT.exec(word)?.[0].length ?? word.length;
  let shared = 0;
  while (shared < most && word[shared] === stem[shared]) shared++;
  return shared < 3 ? word : word.slice(0, shared);
}
