/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word the other
 * (optimal string alignment); `most + 1` where it takes more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** How many letters of a word may be wrong. */
export function tolerance(word: string): number {
  return word.length < 3 ? 0 : word.length < 8 ? 1 : 2;
}

/** The one of `known` that is nearest to a word, if any is near enough to be meant; the first of equals. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const other of known) {
    const far = distance(word, other, least - 1);
    if (far < least) {
      best = other;
      least = far;
    }
  }
  return best;
}
