import { arxivIn, isArxivId } from '../arxiv.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { PaperRecord } from '../record.ts';
import { dayFrom, doiIn } from './identifiers.ts';
import { splitNames } from './names.ts';

type Fields = Record<string, unknown>;

/**
 * A paper from an object of JSON, whatever it calls its fields: `title`, `abstract` or `summary` or `content`, `id`,
 * `authors`, `published`, `date` or `day`, `categories`, `links`, `doi`, votes.
 */
export function recordFrom(value: unknown, line: number, file: string): PaperRecord | Problem {
  if (!isFields(value))
    return problem('error', file, line, 'not a paper: an object with a title and an abstract is expected');
  const inner = isFields(value['paper']) ? value['paper'] : {};
  // The feed's own fields are outside, arXiv's fields are inside; either may be missing.
  const field = (...names: string[]): unknown =>
    names
      .flatMap((name) => [inner[name], value[name]])
      .find((one) => one !== undefined && one !== null && one !== '');
  const title = oneLine(text(field('title', 'name', 'headline')));
  const abstract = text(field('abstract', 'summary', 'description', 'content', 'content_text', 'ai_summary'));
  if (title === '')
    return problem(
      'error',
      file,
      line,
      abstract === '' ? refusal(value) : `an abstract without a title: "${start(abstract)}"`,
    );
  if (abstract.trim() === '') return problem('error', file, line, `a title without an abstract: "${title}"`);
  const addresses = strings(field('links', 'urls', 'link')).concat(
    [
      'url',
      'abs',
      'pdf',
      'pdf_url',
      'paper_url',
      'entry_id',
      'githubRepo',
      'projectPage',
      'code',
      'code_url',
      'repo',
    ].flatMap((name) => strings(field(name))),
  );
  const id = text(field('arxiv', 'arxiv_id', 'arxivId', 'id', 'paper_id'));
  const arxiv = isArxivId(id)
    ? id
    : (arxivIn(id) ?? addresses.map(arxivIn).find((found) => found !== undefined));
  const doi = doiIn(text(field('doi', 'DOI'))) ?? addresses.map(doiIn).find((found) => found !== undefined);
  const published = dayFrom(text(field('published', 'publishedAt', 'published_at', 'pubDate', 'submitted')));
  const date = dayFrom(
    text(value['day'] ?? value['date'] ?? value['submittedOnDailyAt'] ?? inner['submittedOnDailyAt']),
  );
  const votes = field('upvotes', 'votes', 'score', 'likes');
  const authors = people(field('authors', 'author', 'creators'));
  const categories = strings(field('categories', 'category', 'tags', 'subjects'));
  const links = [...new Set(addresses.filter((url) => /^https?:\/\//.test(url)))];
  return {
    title,
    abstract,
    line,
    ...(date ? { date } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(doi ? { doi } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(published ? { published } : {}),
    ...(categories.length > 0 ? { categories } : {}),
    ...(typeof votes === 'number' && Number.isSafeInteger(votes) && votes >= 0 ? { votes } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

/** True for an object that looks like a paper's. */
export function isPaperObject(value: unknown): boolean {
  if (!isFields(value)) return false;
  const inner = isFields(value['paper']) ? value['paper'] : value;
  return ['title', 'name', 'headline'].some((key) => typeof (inner[key] ?? value[key]) === 'string');
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The message of an answer that is an error. */
export function errorIn(value: unknown): string | undefined {
  if (!isFields(value) || isPaperObject(value)) return undefined;
  const error =
    value['error'] ?? value['errors'] ?? (value['status'] === 'error' ? value['message'] : undefined);
  if (error === undefined || error === null) return undefined;
  return typeof error === 'string' ? error : JSON.stringify(error).slice(0, 200);
}

function refusal(value: Fields): string {
  const error = errorIn(value);
  return error === undefined ? 'not a paper: it has no title' : `an error, not a paper: ${error}`;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isFields(value) && typeof value['value'] === 'string' ? value['value'] : '';
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): string[] => {
    if (typeof one === 'string') return [one.trim()];
    if (!isFields(one)) return [];
    const inner = one['href'] ?? one['url'] ?? one['term'] ?? one['name'];
    return typeof inner === 'string' ? [inner] : [];
  });
}

function people(value: unknown): string[] {
  if (typeof value === 'string') return splitNames(value);
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((one: unknown) =>
      typeof one === 'string' ? [one] : isFields(one) ? strings(one['name'] ?? one['fullname']) : [],
    )
    .map((name) => oneLine(name))
    .filter((name) => name !== '');
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function start(value: string): string {
  return value.length > 80 ? `${oneLine(value.slice(0, 80))}…` : oneLine(value);
}
