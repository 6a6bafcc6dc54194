import { arxivIn } from '../../arxiv.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../../problem.ts';
import type { PaperRecord } from '../../record.ts';
import type { Reading } from '../format.ts';
import { dayFrom } from '../identifiers.ts';
import { splitNames } from '../names.ts';
import type { Kind } from './kind.ts';
import { isMenuWord, isPaperAddress, isPerson, kindOf, votesIn } from './kind.ts';
import type { Paragraph } from './paragraph.ts';

interface Piece extends Paragraph {
  readonly kind: Kind;
}

/** A paper being read: where its title, its abstract and its end are among the page's pieces. */
interface Found {
  title?: number;
  titleEnd?: number;
  readonly body: number[];
  end: number;
}

/**
 * Papers from a page's paragraphs: each stretch of prose is an abstract, and the nearest title-like line before it
 * its title; the lines around them give authors, day and address.
 */
export function pairUp(all: readonly Paragraph[], file: string, day: string | undefined): Reading[] {
  const pieces = all.map((paragraph): Piece => ({ ...paragraph, kind: kindOf(paragraph) }));
  const found = findPapers(pieces);
  const readings: Reading[] = [];
  const titled = found.filter(({ title }) => title !== undefined);
  const linkedTitles = titled.filter(({ title }) => pieces[title!]!.urls.some(isPaperAddress)).length;
  const headedTitles = titled.filter(({ title }) => pieces[title!]!.heading).length;
  const style = { linked: linkedTitles * 2 > titled.length, headed: headedTitles * 2 > titled.length };
  let gap = 0;
  for (const paper of found) {
    readings.push(
      ...orphanedTitles(
        pieces,
        gap,
        paper.title === undefined ? paper.body[0]! : titleStart(pieces, paper.title, gap),
        gap === 0,
        style,
        file,
      ),
    );
    readings.push(
      paper.title === undefined ? untitled(pieces, paper, gap === 0, file) : record(pieces, paper, gap, day),
    );
    gap = paper.end;
  }
  if (found.length > 0)
    readings.push(...orphanedTitles(pieces, gap, pieces.length, false, style, file, true));
  return readings;
}

function findPapers(pieces: readonly Piece[]): Found[] {
  const found: Found[] = [];
  let gap = 0;
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at]!.kind !== 'prose') continue;
    const last = found.at(-1);
    const title = findTitle(pieces, gap, at);
    if (title === undefined && last && at === gap) {
      // Prose right behind prose goes on with it.
      last.body.push(at);
      last.end = at + 1;
    } else {
      found.push({ ...title, body: [at], end: at + 1 });
    }
    gap = at + 1;
    // "Code: https://…" on a line of its own still belongs to the abstract before it.
    const tail = pieces[gap];
    if (tail?.kind === 'title' && !tail.heading && !tail.linked && /https?:\/\/\S+$/.test(tail.text)) {
      found.at(-1)!.body.push(gap);
      gap = found.at(-1)!.end = gap + 1;
    }
  }
  return found;
}

/** Back from an abstract over names, days and addresses to the line that is its title. */
function findTitle(pieces: readonly Piece[], from: number, prose: number): { title: number } | undefined {
  let names: number | undefined;
  let word: number | undefined;
  for (let at = prose - 1; at >= from; at--) {
    const { kind, urls, text } = pieces[at]!;
    // One author alone, right under a title, looks like a title as well.
    if (kind === 'title' && at > from && isByline(pieces[at]!, pieces[at - 1]!)) continue;
    if (kind === 'title') return { title: at };
    // A list of names that links a paper is a title that looks like one.
    if (kind === 'names' && urls.some(isPaperAddress)) return { title: at };
    if (kind === 'names') names ??= at;
    // One word is a title where there is nothing better between it and the paper before.
    if (kind === 'boilerplate' && isWord(text)) word ??= at;
    if (word !== undefined && (kind === 'votes' || kind === 'day')) break;
  }
  const title = word ?? names;
  return title === undefined ? undefined : { title };
}

function isByline(line: Piece, above: Piece): boolean {
  return !line.apart && !line.linked && !line.heading && above.kind === 'title' && isPerson(line.text);
}

function isWord(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}+^-]{2,}$/u.test(text) && !isMenuWord(text);
}

/** Where a title that was broken into two lines begins. */
function titleStart(pieces: readonly Piece[], title: number, from: number): number {
  let start = title;
  while (start > from && isFirstLine(pieces[start - 1]!, pieces[start]!)) start--;
  return start;
}

function isFirstLine(before: Piece, line: Piece): boolean {
  if (before.kind !== 'title' || line.apart || before.heading || line.heading || before.linked || line.linked)
    return false;
  return before.text.length >= 20 && before.text.length <= 130 && !/[.!?]$/.test(before.text);
}

function record(
  pieces: readonly Piece[],
  { title, body, end }: Found,
  gap: number,
  day: string | undefined,
): PaperRecord {
  const start = titleStart(pieces, title!, gap);
  const head = pieces[start]!;
  // What belongs to a paper is between its title and the votes or title of the next.
  let tail = end;
  while (tail < pieces.length && !['title', 'prose', 'votes'].includes(pieces[tail]!.kind)) tail++;
  const own = pieces.slice(start, tail);
  const urls = own.flatMap((piece) => piece.urls);
  const paper = urls.find(isPaperAddress);
  const votes = pieces
    .slice(Math.max(gap, start - 3), start)
    .flatMap(({ text }) => votesIn(text) ?? [])
    .at(-1);
  const published = pieces
    .slice(end, tail)
    .flatMap(({ kind, text }) => (kind === 'day' ? (dayFrom(text) ?? []) : []))[0];
  const authors = own.filter(({ kind }) => kind === 'names').flatMap(({ text }) => splitNames(text));
  const arxiv = paper ? arxivIn(paper) : undefined;
  const links = [
    ...new Set([
      ...(paper ? [withoutFragment(paper)] : []),
      ...urls.filter((url) => /^https?:\/\/(?:github|gitlab)\.com\/[^/]+\/[^/]/.test(url)),
    ]),
  ];
  return {
    title: pieces
      .slice(start, title! + 1)
      .map(({ text }) => text)
      .join(' '),
    abstract: body.map((at) => pieces[at]!.text.replace(/^abstract\s*[:.—-]\s*/i, '')).join('\n\n'),
    line: head.line,
    ...(day ? { date: day } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(published ? { published } : {}),
    ...(votes !== undefined ? { votes } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

function untitled(pieces: readonly Piece[], { body }: Found, isHead: boolean, file: string): Problem {
  const { text, line } = pieces[body[0]!]!;
  const start = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return problem(isHead ? 'warning' : 'error', file, line, `an abstract without a title: "${start}"`);
}

/** Titles in a gap between papers that no abstract follows. What is before the first paper is boilerplate. */
function orphanedTitles(
  pieces: readonly Piece[],
  from: number,
  to: number,
  isHead: boolean,
  style: { linked: boolean; headed: boolean },
  file: string,
  isFoot = false,
): Problem[] {
  const candidates = pieces.slice(from, to).filter((piece) => {
    if (piece.kind !== 'title') return false;
    if (style.linked) return piece.urls.some(isPaperAddress);
    if (style.headed) return piece.heading && !isHead;
    return !isHead && piece.text.length >= 20 && piece.text.split(' ').length >= 3;
  });
  // Several short lines after the last paper are the page's foot.
  if (isFoot && !style.linked && !style.headed && candidates.length > 1) return [];
  return candidates.map(({ text, line }) =>
    problem('error', file, line, `a title without an abstract: "${text}"`),
  );
}
