/** TeX's accents as Unicode's combining marks: `\'e` is e and U+0301. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
]);

/** True for an accent written with a sign (`\'`), which needs no space before its letter. */
export function isSignAccent(name: string): boolean {
  return /^[`'^~=."]$/.test(name);
}

/** True for an accent written with a letter (`\v`). */
export function isLetterAccent(name: string): boolean {
  return /^[urHvdckbt]$/.test(name) && MARKS.has(name);
}

/** A letter with its accent, composed; the dotless i and j of old TeX get their plain letters back. */
export function accented(name: string, text: string): string {
  const [first = '', ...rest] = [...text];
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  if (!/\p{L}/u.test(letter)) return text;
  return `${letter}${MARKS.get(name) ?? ''}`.normalize('NFC') + rest.join('');
}
