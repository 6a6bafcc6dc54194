/** A word of a text as the index has it: folded, its place among the words, and where its letters stand. */
export interface Token {
  readonly word: string;
  /** Words are counted from 0; a compound written together stands at its first part. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are noise. Characters. */
const LONGEST = 40;
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HYPHEN = /^[-‐‑]$/;
/** A compound of more parts ("state-of-the-art") is nobody's word. */
const MOST_PARTS = 3;

/** A word without case, accents and typographic variants, as it is compared: `Schrödinger` → `schrodinger`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/**
 * The words of a text. Hyphens are letters that may be left out: `cross-lingual` is two words side by side, and one
 * word `crosslingual` at the place of the first. Chinese and Japanese, which part no words, go in as pairs of signs.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  let compound: Token[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (UNSPACED.test(run)) {
      const signs = [...run];
      let at = start;
      signs.forEach((sign, index) => {
        const next = signs[index + 1];
        if (next !== undefined || signs.length === 1)
          found.push({
            word: fold(sign + (next ?? '')),
            position,
            start: at,
            end: at + sign.length + (next?.length ?? 0),
          });
        at += sign.length;
        // As many places as tokens: what follows stands side by side with the last of them.
        if (next !== undefined || signs.length === 1) position++;
      });
      compound = [];
      continue;
    }
    const word = fold(run)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .slice(0, LONGEST);
    if (!word) continue;
    const token = { word, position: position++, start, end };
    found.push(token);
    const before = compound.at(-1);
    compound =
      before && HYPHEN.test(text.slice(before.end, start))
        ? [...compound.slice(1 - MOST_PARTS), token]
        : [token];
    for (let first = 0; first < compound.length - 1; first++) {
      const parts = compound.slice(first);
      const joined = parts.map((part) => part.word).join('');
      if (joined.length <= LONGEST)
        found.push({ word: joined, position: parts[0]!.position, start: parts[0]!.start, end });
    }
  }
  return found;
}

/** The tokens that are no compounds of others: `cross` and `lingual`, without `crosslingual`. */
export function withoutCompounds<T extends Token>(all: readonly T[]): T[] {
  const lastStart = new Map<number, number>();
  for (const { start, end } of all) lastStart.set(end, Math.max(start, lastStart.get(end) ?? 0));
  return all.filter(({ start, end }) => start === lastStart.get(end));
}
