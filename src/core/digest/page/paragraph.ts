import { readMarks, resolveLinks } from './markup.ts';

/** A line of a page, or several that belong together. */
export interface Paragraph {
  readonly text: string;
  /** 1-based line at which it begins. */
  readonly line: number;
  /** Addresses it links, or is. */
  readonly urls: readonly string[];
  /** Marked as a heading or in bold. */
  readonly heading: boolean;
  /** The whole of it is a link. */
  readonly linked: boolean;
  /** A blank line, or the page's start, is before it. */
  readonly apart: boolean;
}

interface Line {
  text: string;
  number: number;
  urls: string[];
  heading: boolean;
  linked: boolean;
  /** A link of Markdown ends on it, and with it what it says. */
  closed: boolean;
  /** Continues the link the line before began. */
  continues: boolean;
  indent: number;
  /** Its length on the page, marks and indent included. Characters. */
  width: number;
  bullet: boolean;
  apart: boolean;
}

/** Lines longer than this were not wrapped by a program. Characters. */
const WIDEST = 130;

/** A page's paragraphs: links resolved, list and heading marks taken off, wrapped lines joined. */
export function paragraphs(source: string): Paragraph[] {
  const lines = readLines(source);
  const width = wrapWidth(lines);
  const result: Paragraph[] = [];
  for (let start = 0; start < lines.length; ) {
    const group = groupWidth(lines, start, width);
    let end = start + 1;
    while (end < lines.length && joins(lines[end - 1]!, lines[end]!, group)) end++;
    result.push(join(lines.slice(start, end)));
    start = end;
  }
  return result;
}

function readLines(source: string): Line[] {
  const { text, urls } = resolveLinks(source.replace(/^\uFEFF/, ''));
  const references = numberedReferences(text);
  const lines: Line[] = [];
  let within = false;
  // A link whose text has not begun yet joins nothing to the line before it.
  let begun = false;
  let apart = true;
  text.split('\n').forEach((raw, index) => {
    const continues = within && begun;
    const marks = readMarks(raw, urls, within);
    within = marks.within;
    const unmarked = marks.text.replace(/\\{1,2}\s*$/, '').replace(/[\t\u00A0]/g, ' ');
    const indent = unmarked.search(/\S/);
    if (indent < 0) {
      apart = true;
      return;
    }
    const own = [...marks.urls];
    let body = unmarked.trim();
    const heading = /^#{1,6}\s/.test(body) || /^(\*\*|__)(?=\S)[^*_]{3,300}\1:?$/.test(body);
    const bullet = /^(?:[-*+•◦▪]|\d{1,3}[.)])\s+(?=\S)/.test(body);
    body = body
      .replace(/^#{1,6}\s+/, '')
      .replace(/^(\*\*|__)([A-Z][a-z]{2,12}:?)\1/, '$2')
      .replace(/^(?:[-*+•◦▪]|\d{1,3}[.)])\s+(?=\S)/, '')
      .replace(/^(\*\*|__)(?=\S)([^*_]{3,300})\1:?$/, '$2')
      .replace(/\[(\d{1,4})\](?=\S)/g, (mark, number) => {
        const reference = references.get(Number(number));
        if (reference === undefined) return mark;
        own.push(reference);
        return '';
      })
      .trim();
    const linked = marks.opens || (continues && marks.urls.length > 0) || own.length > marks.urls.length;
    begun = within && (continues || body !== '');
    lines.push({
      text: body,
      number: index + 1,
      urls: own,
      heading,
      linked,
      closed: marks.urls.length > 0,
      continues,
      indent,
      width: unmarked.trimEnd().length,
      bullet,
      apart,
    });
    apart = false;
  });
  return lines.filter(({ text: body, urls: own }) => body !== '' || own.length > 0);
}

/** The table of addresses at the end of a text browser's page: "  12. https://…". */
function numberedReferences(text: string): Map<number, string> {
  const references = new Map<number, string>();
  for (const [, number, url] of text.matchAll(
    /^[ \t]{0,12}\[?(\d{1,4})[.\]][ \t]{0,8}((?:https?:\/)?\/\S+)[ \t]{0,8}\r?$/gm,
  ))
    if (number && url) references.set(Number(number), url);
  return references;
}

/** The column at which a program wrapped the page's lines; undefined where it did not. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map(({ width }) => width);
  const long = lengths.filter((length) => length > WIDEST).reduce((sum, length) => sum + length, 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const full = lengths.filter((length) => length >= 45 && length <= WIDEST).sort((a, b) => a - b);
  if (long * 3 > all || full.length < 4) return undefined;
  return full[Math.floor(full.length * 0.95)];
}

/** The width for the lines from `start` to the next blank one: their own where they are clearly wrapped. */
function groupWidth(lines: readonly Line[], start: number, width: number | undefined): number | undefined {
  let end = start + 1;
  while (end < lines.length && !lines[end]!.apart) end++;
  let widest = 0;
  let full = 0;
  for (let at = start; at < end && at < start + 200; at++) {
    const length = lines[at]!.width;
    widest = Math.max(widest, length);
    if (length >= 50 && length <= WIDEST) full++;
  }
  if (full >= 3 && widest <= WIDEST) return widest;
  return widest <= WIDEST ? width : undefined;
}

/** True where a line goes on with what the line before began. */
function joins(before: Line, line: Line, width: number | undefined): boolean {
  // A link's text is one thing, over blank lines too.
  if (line.continues) return true;
  if (line.apart || line.bullet || line.heading || before.heading || line.linked) return false;
  if (isAddress(before.text) || before.width > WIDEST || before.text.length < 3) return false;
  if (before.linked && before.closed) return false;
  // A title that wraps: its second line is set in, or begins as no title does.
  if (
    line.indent >= before.indent + 2 &&
    before.text.length >= 30 &&
    line.text.length < before.text.length &&
    !/[.!?]$/.test(before.text)
  )
    return true;
  if (width === undefined) return leansOn(before.text, line.text);
  const [word = ''] = line.text.split(' ', 1);
  // Had the next word fitted, the program would have put it there.
  return before.width + 1 + word.length > width - 1 || (!before.bullet && leansOn(before.text, line.text));
}

/** True where one line cannot end, or the other not begin, a title: it ends in "for", or begins in small letters. */
function leansOn(before: string, after: string): boolean {
  if (before.length < 25 || before.length > WIDEST || /[.!?…]$/.test(before)) return false;
  return (
    /(?:[:,–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|through|to|towards|under|using|via|with|without))$/i.test(
      before,
    ) ||
    (/^[a-z]/.test(after) && !/^https?:/.test(after))
  );
}

function isAddress(text: string): boolean {
  return /^<?(?:https?:\/\/|www\.)\S+$/.test(text);
}

function join(lines: readonly Line[]): Paragraph {
  const [first] = lines;
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  const text = texts.reduce((joined, next) => {
    // A word parted at a line's end by a hyphen keeps it: "state-of-the-" cannot be told from "distil-".
    return /[A-Za-z]-$/.test(joined) && /^(?!(?:and|or|to)\b)[a-z]/.test(next)
      ? joined + next
      : `${joined} ${next}`;
  }, '');
  const urls = lines.flatMap((line) => [
    ...line.urls,
    ...(isAddress(line.text) ? [line.text.replace(/[<>]/g, '')] : []),
  ]);
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    line: first!.number,
    urls,
    heading: first!.heading,
    linked: first!.linked,
    apart: first!.apart,
  };
}
