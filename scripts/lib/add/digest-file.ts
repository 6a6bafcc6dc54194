import { digestDay } from '../../../src/core/digest-name.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import { slugOf } from '../../../src/core/slug.ts';
import { isAddress } from './address.ts';

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
 * @param day the digest's day whatever it tells; `today` is the one of a digest that tells none. YYYY-MM-DD
 */
export function digestFileName(
  origin: string,
  format: string,
  records: readonly PaperRecord[],
  { day, today }: { readonly day?: string | undefined; readonly today: string },
): string {
  const isWeb = isAddress(origin);
  const name = isWeb ? addressName(origin) : origin.replace(/^.*[\\/]/, '');
  const date = day ?? digestDay(isWeb ? origin : name, records) ?? today;
  const packed = /\.gz$/i.test(name) ? '.gz' : '';
  const [, stem = '', ending = ''] =
    /^(.*?)(?:\.([A-Za-z0-9]{1,8}))?$/.exec(name.replace(/\.gz$/i, '')) ?? [];
  const word = slugOf(stem.replace(/\d{4}-\d{2}-\d{2}/, '-')).slice(0, 60);
  return `${date}-${word || 'digest'}.${(isWeb ? '' : ending) || ENDINGS[format] || 'txt'}${packed}`;
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
