import { arxivIn } from '../arxiv.ts';
import { dayIn } from '../digest-name.ts';
import { problem } from '../problem.ts';
import type { DigestFormat, Reading } from './format.ts';
import { dayFrom } from './identifiers.ts';
import { splitNames } from './names.ts';

const RULE_ROW = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;

/** A Markdown table of papers: columns found by their heads, cells that go on over several lines, links in cells. */
export const markdownTable: DigestFormat = {
  name: 'markdown-table',
  detect(head) {
    const lines = head.split('\n');
    const rule = lines.findIndex((line) => isRule(line));
    return rule > 0 && columnsOf(lines[rule - 1] ?? '') !== undefined ? 0.9 : 0;
  },
  *read(source, file) {
    const lines = source.text().split(/\r?\n/);
    const name = file.replace(/^.*\//, '');
    let columns: Columns | undefined;
    let row: { text: string; line: number } | undefined;
    let day: string | undefined;
    for (const [index, line] of lines.entries()) {
      if (/^#{1,6}\s/.test(line)) day = dayFrom(line, dayIn(name)?.slice(0, 4)) ?? day;
      if (isRule(line)) {
        columns = columnsOf(lines[index - 1] ?? '') ?? columns;
        row = undefined;
        continue;
      }
      const starts = /^\s*\|/.test(line);
      if (columns && row && (starts || line.trim() === '')) {
        yield* readRow(row, columns, day, file);
        row = undefined;
      }
      if (starts) row = { text: line, line: index + 1 };
      else if (row) row.text += ` ${line.trim()}`;
    }
    if (columns && row) yield* readRow(row, columns, day, file);
  },
};

/** A longer line is no rule; matching it could be made slow. */
function isRule(line: string): boolean {
  return line.length < 400 && RULE_ROW.test(line);
}

interface Columns {
  readonly title: number;
  readonly abstract: number;
  readonly authors: number;
  readonly count: number;
}

function columnsOf(head: string): Columns | undefined {
  const names = cells(head).map((cell) => cell.replace(/[*_`]/g, '').trim().toLowerCase());
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const title = find(/^(?:paper )?title|^paper|^name$/);
  const abstract = find(/abstract|summary|description|tl;?dr/);
  return title < 0 || abstract < 0
    ? undefined
    : { title, abstract, authors: find(/author/), count: names.length };
}

/** A row's cells; a bar behind a backslash belongs to its cell. */
function cells(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function* readRow(
  { text, line }: { text: string; line: number },
  columns: Columns,
  day: string | undefined,
  file: string,
): Iterable<Reading> {
  let parts = cells(text);
  // A bar within the last column was meant as one.
  if (parts.length > columns.count && columns.abstract === columns.count - 1)
    parts = [...parts.slice(0, columns.count - 1), parts.slice(columns.count - 1).join(' | ')];
  const cell = parts[columns.title] ?? '';
  const links = [...text.matchAll(/\]\((https?:\/\/[^\s()]+)\)/g)].flatMap(([, url]) => url ?? []);
  const title = withoutLinks(cell);
  const abstract = withoutLinks(parts[columns.abstract] ?? '');
  if (title === '' && abstract === '') return;
  if (title === '' || abstract === '') {
    yield problem(
      'error',
      file,
      line,
      title
        ? `a title without an abstract: "${title}"`
        : `an abstract without a title: "${abstract.slice(0, 80)}"`,
    );
    return;
  }
  const arxiv = links.map(arxivIn).find((id) => id !== undefined);
  const authors = splitNames(withoutLinks(parts[columns.authors] ?? ''));
  yield {
    title,
    abstract,
    line,
    ...(day ? { date: day } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(links.length > 0 ? { links: [...new Set(links)] } : {}),
  };
}

/** A cell's words: a linked title is its text, a bracket that only says where to read more goes. */
function withoutLinks(cell: string): string {
  return cell
    .replace(/\([^()[\]]{0,40}(?:\[[^\][]*\]\(https?:[^\s()]*\)[^()[\]]{0,10})+\)/g, '')
    .replace(/\[([^\][]*)\]\((?:https?:)?[^\s()]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}
