import { isAcronym, singular, stemOf, verbStem, type Word, words } from '../words.ts';

/** A phrase found in a text. */
export interface Match<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** A text and its words, which several indexes may search. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Reads a text once for all indexes: taking it into words costs more than searching them. */
export function readText(text: string): ReadText {
  return { text, words: words(text) };
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: { readonly value: T; readonly fits: ((word: string) => boolean) | undefined }[];
}

/** Finds any of thousands of phrases in one pass over a text's words. */
export class PhraseIndex<T> {
  private readonly root: Node<T> = { next: new Map(), ends: [] };

  /** Adds a phrase; one of two words is found joined as well: "fine-tuning", "fine tuning", "finetuning". */
  add(phrase: string, value: T): void {
    const parts = words(phrase);
    const [first, second] = parts;
    if (!first) return;
    const path = parts.map(({ stem }) => stem);
    if (!second) this.insert(path, value, formTest(phrase));
    else {
      this.insert(path, value);
      const joined = phrase.slice(first.start, first.end) + phrase.slice(second.start, second.end);
      if (parts.length === 2) this.insert([stemOf(joined)], value, joinedTest(joined));
    }
  }

  /** All phrases of a text, in the order in which they begin. */
  find({ text, words: all }: ReadText): Match<T>[] {
    const found: Match<T>[] = [];
    for (let from = 0; from < all.length; from++) {
      const { start } = all[from]!;
      let node = this.root.next.get(all[from]!.stem);
      for (let to = from; node; to++) {
        const { end } = all[to]!;
        for (const { value, fits } of node.ends)
          if (!fits || fits(text.slice(start, end))) found.push({ value, start, end });
        const next = all[to + 1];
        node = next && joins(text, end, next.start) ? node.next.get(next.stem) : undefined;
      }
    }
    return found;
  }

  private insert(path: readonly string[], value: T, fits?: (word: string) => boolean): void {
    let node = this.root;
    for (const stem of path) {
      let next = node.next.get(stem);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(stem, next);
      }
      node = next;
    }
    node.ends.push({ value, fits });
  }
}

/** Two phrases with equal keys match the same texts. */
export function phraseKey(phrase: string): string {
  const parts = words(phrase);
  return parts.length === 1 ? singular(phrase, isAcronym(phrase)) : parts.map(({ stem }) => stem).join(' ');
}

/**
 * A single word matches in any number and, unless it ends like a verb form itself, in any form of a verb:
 * "distill" finds "distilled", but "reasoning" does not find "reason", nor "adapter" "adapting".
 */
function formTest(phrase: string): (word: string) => boolean {
  const exact = isAcronym(phrase);
  const form = singular(phrase, exact);
  if (exact || /(?:ing|ed)$/.test(form)) return (word) => singular(word, exact) === form;
  const verb = verbStem(form);
  return (word) => {
    const other = singular(word, false);
    return other === form || verbStem(other) === verb;
  };
}

/** A joined phrase matches in the forms of its last word alone: its stem could be that of another word. */
function joinedTest(joined: string): (word: string) => boolean {
  const form = verbStem(singular(joined, false));
  return (word) => verbStem(singular(word, false)) === form;
}

/**
 * True if a phrase may go on over the text between two words: not over the end of a sentence or a clause, but over
 * the point of "GPT-3.5", which no space follows.
 */
function joins(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text[from] === '.') return true;
  for (let at = from; at < to; at++) if ('.!?;:()'.includes(text[at]!)) return false;
  return true;
}
