import { stemmer } from 'stemmer';

/** A word of a text, as it is compared and where it stands. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Longer words are no words of a language, and stemming them could be made slow. Characters. */
const LONGEST = 40;
const stems = new Map<string, string>();
/** How many stems are remembered; a corpus has fewer words than this, an attack need not. */
const REMEMBERED = 200_000;

/** A text's words: runs of letters and figures, so that hyphens part them as spaces do. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu))
    found.push({ stem: stemOf(match[0]), start: match.index, end: match.index + match[0].length });
  return found;
}

/** What a word is compared by: its stem (Porter's), in small letters, British spelling made American. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const small = word.toLowerCase();
  const stem =
    small.length > LONGEST || !/^[a-z]+$/.test(small)
      ? small.replace(/(?<=\d[a-z]?)s$/, '')
      : stemmer(american(small));
  if (stems.size < REMEMBERED) stems.set(word, stem);
  return stem;
}

function american(word: string): string {
  return word
    .replace(/is(e|ed|es|er|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|al|ally)?$/, 'or$1')
    .replace(/ll(ed|ing|er)$/, 'l$1');
}

/** True for a phrase that matches as it is written or not at all: an acronym, such as KD or LoRA. */
export function isAcronym(phrase: string): boolean {
  return !/[\s-]/.test(phrase) && /\p{Lu}.*\p{Lu}/u.test(phrase);
}

/** A single word's own form: in any number, but no other form of its stem, lest "adapter" match "adapting". */
function formOf(word: string, keepsCase: boolean): string {
  const singular = word.replace(/(?<=[^s])s$/, '');
  return keepsCase ? singular : american(singular.toLowerCase());
}

/** A phrase found in a text. */
export interface Match<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: { value: T; form?: string }[];
}

/** Finds any of thousands of phrases in one pass over a text's words. */
export class PhraseIndex<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] };

  /** Adds a phrase; a phrase of several words is found joined as well: "fine-tuning", "fine tuning", "finetuning". */
  add(phrase: string, value: T): void {
    const parts = words(phrase);
    if (parts.length === 0) return;
    const form = parts.length === 1 || isAcronym(phrase) ? formOf(phrase, isAcronym(phrase)) : undefined;
    const path = parts.map(({ stem }) => stem);
    this.insert(path, value, form);
    if (parts.length === 2 && !form)
      this.insert([stemOf(parts.map(({ start, end }) => phrase.slice(start, end)).join(''))], value);
  }

  private insert(path: readonly string[], value: T, form?: string): void {
    let node = this.root;
    for (const stem of path) {
      let next = node.next.get(stem);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(stem, next);
      }
      node = next;
    }
    node.values.push(form === undefined ? { value } : { value, form });
  }

  /** All phrases of a text, in the order in which they begin. */
  find(text: string): Match<T>[] {
    const found: Match<T>[] = [];
    const all = words(text);
    for (let from = 0; from < all.length; from++) {
      let node = this.root.next.get(all[from]!.stem);
      for (let to = from; node; to++) {
        for (const { value, form } of node.values) {
          const { start } = all[from]!;
          const { end } = all[to]!;
          if (form !== undefined && form !== formOf(text.slice(start, end), isAcronym(form))) continue;
          found.push({ value, start, end });
        }
        const next = all[to + 1];
        // A phrase does not reach over the end of a sentence.
        node =
          next && /^[^.!?;:()]*$/.test(text.slice(all[to]!.end, next.start))
            ? node.next.get(next.stem)
            : undefined;
      }
    }
    return found;
  }
}
