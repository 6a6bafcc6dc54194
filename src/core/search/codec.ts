/**
 * Numbers and sorted words as text: index files are scripts, which a page opened from disk may load and every host
 * compresses. A number is written in base 45, lowest figure first, with one set of 45 signs for a number's last figure
 * and another for those before it; no sign needs an escape in a string.
 */
const BASE = 45;
/** `#` to `~` without the backslash: 91 signs, of which 90 are used. */
const SIGNS = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index)).filter(
  (sign) => sign !== '\\',
);
const FIGURES = new Uint8Array(128).fill(255);
SIGNS.forEach((sign, index) => {
  FIGURES[sign.charCodeAt(0)] = index;
});

/** A number from 0 as one sign or more. */
export function writeNumber(number: number): string {
  let rest = number;
  let text = '';
  while (rest >= BASE) {
    text += SIGNS[BASE + (rest % BASE)];
    rest = Math.floor(rest / BASE);
  }
  return text + SIGNS[rest];
}

/** The numbers of a text written by `writeNumber`. Throws where a sign is none of ours: the file is damaged. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at++) {
    const figure = FIGURES[text.charCodeAt(at)] ?? 255;
    if (figure < BASE) {
      numbers.push(number + figure * scale);
      number = 0;
      scale = 1;
    } else if (figure < 2 * BASE) {
      number += (figure - BASE) * scale;
      scale *= BASE;
    } else throw new Error('not a number of the index');
  }
  return numbers;
}

/** Ascending numbers by their distances. */
export function writeAscending(numbers: readonly number[]): string {
  let before = -1;
  let text = '';
  for (const number of numbers) {
    text += writeNumber(number - before - 1);
    before = number;
  }
  return text;
}

export function readAscending(text: string): number[] {
  const numbers = readNumbers(text);
  let before = -1;
  for (let index = 0; index < numbers.length; index++) {
    before += numbers[index]! + 1;
    numbers[index] = before;
  }
  return numbers;
}

/** Sorted words, each as how many letters it shares with the one before, and the rest of it. */
export function writeWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < BASE - 1 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return writeNumber(shared) + word.slice(shared);
    })
    .join(' ');
}

export function readWords(text: string): string[] {
  let before = '';
  if (!text) return [];
  return text.split(' ').map((entry) => {
    const shared = FIGURES[entry.charCodeAt(0)] ?? 0;
    before = before.slice(0, shared) + entry.slice(1);
    return before;
  });
}
