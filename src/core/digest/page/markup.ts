/** Characters of Unicode's private area stand for the ends of links while lines are sorted out. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const END = '\uE002';
/** A link's text is at most a long abstract. Characters. */
const LONGEST_TEXT = 30_000;

/** A link with this much text before it on its line is part of a sentence. Characters. */
const SENTENCE = 60;

/** A page's text with Markdown's links and pictures resolved, line for line; `urls` are what the marks point to. */
export interface Unlinked {
  readonly text: string;
  readonly urls: readonly string[];
}

/** Takes Markdown's links apart: their texts stay in place, across lines too, between marks. */
export function resolveLinks(source: string): Unlinked {
  const text = source.replace(/[\uE000-\uE002]/g, '').replace(/!\[[^\][\n]{0,300}\]\([^()\s]{0,2000}\)/g, '');
  const urls: string[] = [];
  const parts: string[] = [];
  let done = 0;
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const url = addressAt(text, at + 2);
    const open = url === undefined ? -1 : openingBracket(text, at, done);
    if (url === undefined || open < 0) continue;
    parts.push(text.slice(done, open), OPEN, text.slice(open + 1, at), CLOSE, String(urls.length), END);
    urls.push(url.replace(/\s.*$/, ''));
    done = at + 2 + url.length + 1;
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), urls };
}

/** Takes the marks out of a line. `within` is whether the line begins inside a link; so is what is returned. */
export function readMarks(line: string, urls: readonly string[], within: boolean) {
  const found: string[] = [];
  const text = line
    // A link within a sentence is the sentence's own; it is written as TeX, which core/text reads.
    .replace(
      /\uE000([^\uE000-\uE002]{1,200})\uE001(\d+)\uE002/g,
      (mark, inner: string, index, offset: number) => {
        const url = urls[Number(index)] ?? '';
        return offset >= SENTENCE && /^https?:/.test(url) && !/[{}]/.test(url)
          ? `\\href{${url}}{${inner}}`
          : mark;
      },
    )
    .replace(/\uE001(\d+)\uE002/g, (_, index) => {
      const url = urls[Number(index)];
      if (url) found.push(url);
      return '';
    })
    .replaceAll(OPEN, '');
  const lastOpen = line.lastIndexOf(OPEN);
  const lastClose = line.lastIndexOf(CLOSE);
  const opens = line.trimStart().startsWith(OPEN);
  return { text, urls: found, opens, within: lastOpen > lastClose || (within && lastClose < 0) };
}

function addressAt(text: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < text.length && at < start + 2000; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')' && depth-- === 0) return at > start ? text.slice(start, at) : undefined;
    else if (sign === '\n' || sign === '<') return undefined;
  }
  return undefined;
}

function openingBracket(text: string, close: number, from: number): number {
  let depth = 0;
  for (let at = close - 1; at >= from && at > close - LONGEST_TEXT; at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && depth-- === 0) return at;
  }
  return -1;
}
