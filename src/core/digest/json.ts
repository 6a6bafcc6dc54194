import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { DigestFormat, Reading } from './format.ts';
import { errorIn, isFields, recordFrom } from './object.ts';
import { parsePythonLiteral } from './python-literal.ts';

/**
 * JSON as one value: the daily-papers API's list (also as some have stored it: entries as Python prints them, or the
 * list wrapped into an object), or any list of papers. An answer that is an error is refused with its message.
 */
export const json: DigestFormat = {
  name: 'json',
  detect(head) {
    const start = head.trimStart().replace(/^\uFEFF/, '');
    if (/^\[\s*(?:[[{"\]]|$)/.test(start)) return 0.9;
    // A feed in JSON names its version; an object on one line may be the first of JSON lines.
    if (/^\{/.test(start))
      return /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(start)
        ? 0.1
        : /^\{[^\n]*\n\s*["}]|^\{\s*"(?:error|status|data|papers|count)"/.test(start)
          ? 0.85
          : 0.2;
    return 0;
  },
  *read(source, file) {
    yield* readJson(source.text().replace(/^\uFEFF/, ''), file);
  },
};

function* readJson(text: string, file: string): Iterable<Reading> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield brokenJson(text, file, error as Error);
    return;
  }
  const error = errorIn(value);
  if (error !== undefined) {
    yield problem('error', file, 1, `an error, not a digest: ${error}`);
    return;
  }
  const list = listIn(value);
  if (list.length === 0) yield problem('error', file, 1, 'no paper in it: the list is empty');
  const day = isFields(value) && typeof value['date'] === 'string' ? value['date'] : undefined;
  const lineAfter = lineFinder(text);
  for (const entry of list) {
    const paper = typeof entry === 'string' ? parsePythonLiteral(entry) : entry;
    const line = lineAfter(titleOf(paper));
    if (paper === undefined) {
      yield problem('error', file, line, `neither JSON nor a Python literal: ${String(entry).slice(0, 60)}`);
      continue;
    }
    const reading = recordFrom(paper, line, file);
    yield 'title' in reading && day && !reading.date ? { ...reading, date: day } : reading;
  }
}

/** The list of papers in a value: itself, or the one under a name. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  for (const name of ['data', 'papers', 'items', 'results', 'entries', 'articles'])
    if (Array.isArray(value[name])) return value[name];
  return [value];
}

function titleOf(paper: unknown): string | undefined {
  if (!isFields(paper)) return undefined;
  const inner = isFields(paper['paper']) ? paper['paper']['title'] : undefined;
  const title = inner ?? paper['title'];
  return typeof title === 'string' ? title : undefined;
}

/** Finds the lines of titles in their order, because JSON's parser does not report lines. */
function lineFinder(text: string): (title: string | undefined) => number {
  let offset = 0;
  let line = 1;
  return (title) => {
    const written = title === undefined ? '' : JSON.stringify(title).slice(1, -1);
    const start = title === undefined ? '' : (title.split(/['"\\\n]/)[0] ?? '').slice(0, 40);
    const found = [written, start].map((one) => (one ? text.indexOf(one, offset) : -1)).find((at) => at >= 0);
    if (found !== undefined) {
      for (let at = text.indexOf('\n', offset); at >= 0 && at < found; at = text.indexOf('\n', at + 1))
        line++;
      offset = found;
    }
    return line;
  };
}

function brokenJson(text: string, file: string, { message }: Error): Problem {
  const place = /position (\d+)/.exec(message)?.[1];
  const line = place === undefined ? 1 : text.slice(0, Number(place)).split('\n').length;
  return problem('error', file, line, `broken JSON: ${message.split('\n')[0]}`);
}
