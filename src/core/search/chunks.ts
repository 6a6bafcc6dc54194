/** After every text that begins as the one before it does. */
const AFTER_ALL = '\uffff';

/** The place of the first word that is not before `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The place of the chunk in which a word stands if it stands anywhere.
 * @param firsts the first words of sorted chunks
 */
export function chunkOf(firsts: readonly string[], word: string): number {
  return Math.max(0, lowerBound(firsts, `${word}\u0000`) - 1);
}

/**
 * The places of the chunks that hold the words beginning with `start`; of more than `most` those from `word` on, or as
 * many before it as make up the number.
 * @param word begins with `start`
 */
export function chunksOf(firsts: readonly string[], start: string, word: string, most: number): number[] {
  const last = chunkOf(firsts, start + AFTER_ALL);
  let first = chunkOf(firsts, start);
  if (last - first >= most) first = Math.max(first, Math.min(chunkOf(firsts, word), last - most + 1));
  return Array.from({ length: Math.min(last - first + 1, most) }, (_, index) => first + index);
}

/** Parts sorted words into chunks of about the same size, each begun by a word that did not fit into the one before. */
export function* partWords(
  words: readonly string[],
  sizeOf: (word: string) => number,
  full: number,
): Generator<string[]> {
  let chunk: string[] = [];
  let size = 0;
  for (const word of words) {
    const own = sizeOf(word);
    if (chunk.length > 0 && size + own > full) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(word);
    size += own;
  }
  if (chunk.length > 0) yield chunk;
}
