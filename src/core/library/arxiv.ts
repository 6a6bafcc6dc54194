/**
 * An arXiv identifier without its version, or undefined where the text is none.
 * New style `YYMM.NNNN(N)` since April 2007, old style `archive(.XX)/YYMMNNN` before
 * (arXiv's "Understanding the arXiv identifier").
 */
export function arxivId(text: string): string | undefined {
  const found =
    /(?:^|[^\w.])(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?(?![\w])/.exec(text) ??
    /(?:^|[^\w.-])([a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/.exec(text);
  return found?.[1];
}
