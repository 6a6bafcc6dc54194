// arXiv's identifiers: `YYMM.NNNN(N)` since April 2007, `archive(.XX)/YYMMNNN` since 1991; a version such as `v2` may
// follow (arXiv, "Understanding the arXiv identifier").

/** An identifier as digests write it, with or without a version. */
const ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
const ONLY_ID = new RegExp(`^${ID}$`);
/** What is before an identifier in an address or a line. */
const BEFORE_ID = [
  String.raw`arxiv\.org\/(?:abs|pdf|html|format|ps)\/`,
  String.raw`arxiv[:\s]\s*`,
  String.raw`\/papers\/(?:arxiv\/)?`,
  String.raw`alphaxiv\.org\/(?:abs|overview|pdf)\/`,
  String.raw`papers\.cool\/arxiv\/`,
  String.raw`ar5iv\.org\/(?:abs|html)\/`,
  String.raw`arxiv\.`,
];
const MARKED_ID = new RegExp(`(?:${BEFORE_ID.join('|')})(${ID})(?!\\d)`, 'i');

/** True for text that is an arXiv id and nothing else. */
export function isArxivId(text: string): boolean {
  return ONLY_ID.test(text);
}

/** The arXiv id in an address or a line: `…/abs/2501.01234v2`, `arXiv:2501.01234`, `…/papers/2501.01234`. */
export function arxivIn(text: string): string | undefined {
  return MARKED_ID.exec(text)?.[1];
}

/** The arXiv id in a text that is known to have one, without its version; undefined where the text has none. */
export function arxivId(text: string): string | undefined {
  const found =
    /(?:^|[^\w.])(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?(?![\w])/.exec(text) ??
    /(?:^|[^\w.-])([a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/.exec(text);
  return found?.[1];
}

/** The month an arXiv id tells, `YYYY-MM`; undefined for a text that begins with no such id. */
export function arxivMonth(id: string): string | undefined {
  const [, year, month] = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)/.exec(id) ?? [];
  return year && `${Number(year) > 90 ? 19 : 20}${year}-${month}`;
}
