/** Letters without case and accents, so that "Schölkopf" and "scholkopf" are the same. */
export function fold(text: string): string {
  // Plain ASCII, as most texts are, has no accents, and is normalized as it stands.
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
