import { dayIn } from '../digest-name.ts';
import { isProblem } from '../problem.ts';
import type { DigestFormat, Reading } from './format.ts';
import { dayFrom } from './identifiers.ts';
import { kindOf } from './page/kind.ts';
import { pairUp } from './page/pair.ts';
import type { Paragraph } from './page/paragraph.ts';
import { paragraphs } from './page/paragraph.ts';

/** A copy of a papers page, as text or Markdown, however it was taken: read by its structure. */
export const page: DigestFormat = {
  name: 'page',
  // Any text may be one; whoever is surer goes first.
  detect: (head) => (/\p{L}{3}/u.test(head) ? 0.2 : 0),
  *read(source, file) {
    yield* readPage(source.text(), file);
  },
};

/** Papers from the text of a page. */
export function readPage(text: string, file: string): Reading[] {
  const { body, head } = withoutFrontmatter(text);
  const parts = paragraphs(body);
  return foldRepeats(pairUp(parts, file, pageDay(head, parts, file)));
}

/** Blanks a clipper's frontmatter, so that line numbers stay. */
function withoutFrontmatter(text: string): { head: string; body: string } {
  const head = /^\uFEFF?---\r?\n[\s\S]{0,4000}?\r?\n---\r?\n/.exec(text)?.[0] ?? '';
  return { head, body: head.replace(/[^\n]/g, '') + text.slice(head.length) };
}

/** The day of a page: from its clipper, or by a line of its own ("Jul 30") and the year in the file's name. */
function pageDay(head: string, parts: readonly Paragraph[], file: string): string | undefined {
  const name = file.replace(/^.*\//, '');
  const told =
    dayFrom(/\/date\/\d{4}-\d{2}-\d{2}/.exec(head)?.[0] ?? '') ??
    dayFrom(/^(?:date|exported|retrieved|published|created|clipped):.*$/m.exec(head)?.[0] ?? '');
  if (told) return told;
  for (const part of parts.slice(0, 80)) {
    const kind = kindOf(part);
    if (kind === 'prose') break;
    if (kind === 'day') return dayFrom(part.text, dayIn(name)?.slice(0, 4));
  }
  return undefined;
}

/** Some pages list every paper twice (a card and a row); the second one adds nothing. */
function foldRepeats(readings: Reading[]): Reading[] {
  const seen = new Set<string>();
  const repeated = new Set<Reading>();
  for (const reading of readings) {
    if (isProblem(reading)) continue;
    const key = `${reading.title}\n${reading.abstract}`;
    if (seen.has(key)) repeated.add(reading);
    seen.add(key);
  }
  return repeated.size > 1 && repeated.size * 2 >= seen.size
    ? readings.filter((reading) => !repeated.has(reading))
    : readings;
}
