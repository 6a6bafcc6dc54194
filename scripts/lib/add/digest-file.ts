import { dayIn } from '../../../src/core/digest-name.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import { slugOf } from '../../../src/core/slug.ts';

/** What a digest's file ends in, by its format; others keep the ending they came with. */
const ENDINGS: Readonly<Record<string, string>> = {
  ndjson: 'jsonl',
  json: 'json',
  feed: 'xml',
  bibtex: 'bib',
  html: 'html',
  email: 'eml',
  'markdown-table': 'md',
};

/**
 * The name under which a digest goes into `content/digests`: its day, a word on where it comes from, its ending.
 * @param origin a file's name or an address
 * @param today for a digest that tells no day, YYYY-MM-DD
 */
export function digestFileName(
  origin: string,
  format: string,
  records: readonly PaperRecord[],
  today: string,
): string {
  const isAddress = /^https?:/.test(origin);
  const name = isAddress ? addressName(origin) : origin.replace(/^.*[\\/]/, '');
  const day =
    dayIn(name) ??
    (isAddress ? /\d{4}-\d{2}-\d{2}/.exec(origin)?.[0] : undefined) ??
    lastDay(records) ??
    today;
  const packed = /\.gz$/i.test(name) ? '.gz' : '';
  const [, stem = '', ending = ''] =
    /^(.*?)(?:\.([A-Za-z0-9]{1,8}))?$/.exec(name.replace(/\.gz$/i, '')) ?? [];
  const word = slugOf(stem.replace(/\d{4}-\d{2}-\d{2}/, '-')).slice(0, 60);
  return `${day}-${word || 'digest'}.${(isAddress ? '' : ending) || ENDINGS[format] || 'txt'}${packed}`;
}

function addressName(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  return [
    host.replace(/^(?:www|export|api|rss)\./, ''),
    pathname.replace(/^\/api\//, '/'),
    searchParams.get('search_query') ?? '',
  ]
    .join('-')
    .replaceAll('.', '-');
}

/** The latest day the digest lists papers at. */
function lastDay(records: readonly PaperRecord[]): string | undefined {
  return records
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

/** The address at which a page's papers can be had as data, where there is one. */
export function dataAddress(address: string): string {
  const day = /^https:\/\/huggingface\.co\/papers\/date\/(\d{4}-\d{2}-\d{2})\b/.exec(address)?.[1];
  return day ? `https://huggingface.co/api/daily_papers?date=${day}` : address;
}
