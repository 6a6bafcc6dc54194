/** Enough to see what a paper is about, little enough to skim seventy. Characters. */
const LENGTH = 240;

/** The opening of a text, cut between words. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LENGTH) return line;
  const cut = line.lastIndexOf(' ', LENGTH);
  return `${line.slice(0, cut > 0 ? cut : LENGTH).replace(/[\s,;:–—-]+$/, '')}…`;
}
