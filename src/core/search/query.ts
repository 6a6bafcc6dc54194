import { nearestWord } from './distance.ts';
import { AUTHOR_MARK, TITLE_MARK } from './marks.ts';
import { tokens, withoutCompounds } from './tokens.ts';

/** What a paper must have, or must not. */
export interface Condition {
  readonly field: 'topic' | 'kind' | 'digest' | 'has' | 'year' | 'date';
  /** As it was written; of a date the first and the last day. */
  readonly value: string;
  readonly last?: string;
  readonly not: boolean;
}

/** Words that must stand side by side. */
export interface PhrasePart {
  readonly words: readonly string[];
  readonly not: boolean;
}

/** A word to find. */
export interface WordPart {
  /** As `tokens` gives it, with the mark of the field it is looked for in. */
  readonly word: string;
  /** As it was written. */
  readonly written: string;
  readonly not: boolean;
  /** True for the last word while more letters may come. */
  readonly open: boolean;
}

/** A part of a query that is not as the reader meant it. */
export interface Misunderstanding {
  readonly about: 'field' | 'date' | 'value';
  readonly written: string;
  readonly nearest?: string;
}

/** What a reader asked for. */
export interface Query {
  readonly words: readonly WordPart[];
  readonly phrases: readonly PhrasePart[];
  readonly conditions: readonly Condition[];
  readonly ids: readonly string[];
  readonly misunderstood: readonly Misunderstanding[];
}

/** The fields of the query language, as its help lists them. */
export const FIELDS = [
  'title',
  'author',
  'topic',
  'kind',
  'has',
  'year',
  'after',
  'before',
  'digest',
  'id',
] as const;
type Field = (typeof FIELDS)[number];

/** A part of a query: its minus, its field, and what is quoted or bare. */
export const PART =
  /([-−](?=[^\s-]))?(?:([\p{L}_]{2,20}):(?=[^\s:/]))?(?:["“”„]([^"“”„]*)(?:["“”„]|$)|(\S+))/gu;
const ARXIV =
  /^(?:arxiv:|https?:\/\/(?:www\.)?(?:arxiv\.org|alphaxiv\.org|huggingface\.co|papers\.cool|ar5iv\.org)\/\S*?)?((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i;
const DOI = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/** Reads a query. Whatever is written means something: what is no field, date or quotation is words. */
export function parseQuery(text: string): Query {
  const query = {
    words: [] as WordPart[],
    phrases: [] as PhrasePart[],
    conditions: [] as Condition[],
    ids: [] as string[],
    misunderstood: [] as Misunderstanding[],
  };
  for (const match of text.matchAll(PART)) {
    const [whole, minus, name, quoted, bare = ''] = match;
    const not = minus !== undefined;
    const value = quoted ?? bare;
    const atEnd = match.index + whole.length === text.length && quoted === undefined;
    const id =
      identifier(`${name ? `${name}:` : ''}${bare}`) ??
      (name?.toLowerCase() === 'id' ? (identifier(value) ?? value.toLowerCase()) : undefined);
    if (id && !not) {
      query.ids.push(id);
      continue;
    }
    const field = fieldOf(name);
    if (name && !field) {
      const nearest = nearestWord(name.toLowerCase(), FIELDS);
      query.misunderstood.push({ about: 'field', written: name, ...(nearest ? { nearest } : {}) });
    }
    if (field && field !== 'title' && field !== 'author') {
      const condition = conditionOf(field, value, not);
      if (condition) query.conditions.push(condition);
      else query.misunderstood.push({ about: 'date', written: `${name}:${value}` });
      continue;
    }
    const mark = field === 'author' ? AUTHOR_MARK : field === 'title' ? TITLE_MARK : '';
    const said = name && !field ? `${name} ${value}` : value;
    // Of a compound its parts suffice; side by side they must stand only in phrases.
    const parts = withoutCompounds(tokens(said)).map((token) => ({ ...token, word: mark + token.word }));
    if (quoted !== undefined) {
      if (parts.length > 0) query.phrases.push({ words: parts.map(({ word }) => word), not });
    } else if (not && parts.length > 1) query.phrases.push({ words: parts.map(({ word }) => word), not });
    else
      parts.forEach(({ word, start, end }, index) => {
        query.words.push({
          word,
          written: said.slice(start, end),
          not,
          // What is left out is left out as it stands: no beginning of other words.
          open: atEnd && !not && index === parts.length - 1,
        });
      });
  }
  return query;
}

/** The arXiv id or DOI that a text is, in small letters and without its version. */
export function identifier(text: string): string | undefined {
  return (ARXIV.exec(text)?.[1] ?? DOI.exec(text)?.[1])?.toLowerCase();
}

function fieldOf(name: string | undefined): Field | undefined {
  const small = name?.toLowerCase();
  return FIELDS.find((field) => field === small);
}

function conditionOf(
  field: Exclude<Field, 'title' | 'author'>,
  value: string,
  not: boolean,
): Condition | undefined {
  switch (field) {
    case 'topic':
    case 'kind':
    case 'has':
      return { field, value: value.toLowerCase(), not };
    case 'digest':
      return { field, value: value.toLowerCase(), not };
    case 'year':
      return /^\d{4}$/.test(value) ? { field, value, not } : undefined;
    case 'after':
    case 'before': {
      const days = daysOf(value);
      if (!days) return undefined;
      return field === 'after'
        ? { field: 'date', value: days.first, last: '9999-12-31', not }
        : { field: 'date', value: '0000-01-01', last: dayBefore(days.first), not };
    }
    default:
      return undefined;
  }
}

/** The first and the last day of a year, a month or a day: `2025`, `2025-06`, `2025-06-30`. */
function daysOf(text: string): { first: string; last: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (!year) return undefined;
  const two = (number: string): string => number.padStart(2, '0');
  if (Number(month ?? 1) < 1 || Number(month ?? 1) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  return {
    first: `${year}-${two(month ?? '1')}-${two(day ?? '1')}`,
    // Days are compared as text: the 31st is the last day of every month for that.
    last: `${year}-${two(month ?? '12')}-${two(day ?? '31')}`,
  };
}

/** A text that sorts before a day and after all days before it. */
function dayBefore(day: string): string {
  return day.replace(/\d{2}$/, (number) => String(Number(number) - 1).padStart(2, '0'));
}
