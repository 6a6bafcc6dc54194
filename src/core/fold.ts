/** Letters without case and accents, so that "Schölkopf" and "scholkopf" are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
