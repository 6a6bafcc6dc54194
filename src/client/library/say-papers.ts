/** A number of papers, in words. */
export function sayPapers(count: number): string {
  return count === 1 ? '1 paper' : `${count} papers`;
}
