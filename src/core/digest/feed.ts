import { parseFeed } from 'feedsmith';
import { problem } from '../problem.ts';
import type { DigestFormat, Reading } from './format.ts';
import { fieldText } from './markup-text.ts';
import { splitNames } from './names.ts';
import { errorIn, isFields, recordFrom } from './object.ts';

/** RSS, RDF, Atom and JSON feeds, arXiv's API among them. */
export const feed: DigestFormat = {
  name: 'feed',
  detect: (head) =>
    /<(?:rss|feed|rdf:RDF)[\s>]/.test(head.slice(0, 4000)) ||
    /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(head.slice(0, 4000))
      ? 0.98
      : 0,
  *read(source, file) {
    const text = source.text();
    let parsed: unknown;
    try {
      parsed = parseFeed(text.replace(/^\uFEFF/, '')).feed;
    } catch (error) {
      yield problem('error', file, 1, `a damaged feed: ${(error as Error).message}`);
      return;
    }
    const fields = isFields(parsed) ? parsed : {};
    const entries = Array.isArray(fields['entries'])
      ? fields['entries']
      : Array.isArray(fields['items'])
        ? fields['items']
        : [];
    if (entries.length === 0)
      yield problem('error', file, 1, errorIn(parsed) ?? 'no paper in it: the feed is empty');
    const lines = lineFinder(text);
    for (const entry of entries) yield readEntry(entry, lines(entry), file);
  },
};

function readEntry(entry: unknown, line: number, file: string): Reading {
  if (!isFields(entry)) return problem('error', file, line, 'an entry without a title or a text');
  const plain = (name: string): string => {
    const value = entry[name];
    return typeof value === 'string'
      ? value
      : isFields(value) && typeof value['value'] === 'string'
        ? value['value']
        : '';
  };
  const id = plain('id') || plain('guid');
  // arXiv answers a question it does not understand with an entry that says so.
  if (/arxiv\.org\/api\/errors/.test(id))
    return problem('error', file, line, `an error, not a paper: ${plain('summary') || id}`);
  const content = isFields(entry['content']) ? entry['content'] : {};
  const dc = isFields(entry['dc']) ? entry['dc'] : {};
  const summary =
    plain('summary') ||
    plain('description') ||
    plain('content') ||
    String(content['encoded'] ?? '') ||
    plain('content_html') ||
    plain('content_text');
  const categories = Array.isArray(entry['categories']) ? entry['categories'] : entry['tags'];
  const creators = Array.isArray(dc['creators'])
    ? dc['creators'].flatMap((names: unknown) => splitNames(String(names)))
    : undefined;
  const links = Array.isArray(entry['links'])
    ? entry['links']
    : [entry['link'] ?? entry['url']].filter((link) => typeof link === 'string');
  return recordFrom(
    {
      title: withoutListing(fieldText(plain('title'))),
      abstract: fieldText(
        summary
          .replace(/^\s*arXiv:\S+\s+Announce Type:\s*[\w-]+\s*/i, '')
          .replace(/^\s*(?:<p>\s*)?Abstract:\s*/i, ''),
      ),
      id: id.replace(/^oai:arXiv\.org:/i, ''),
      authors: entry['authors'] ?? creators,
      published: entry['published'] ?? entry['pubDate'] ?? entry['date_published'] ?? entry['updated'],
      categories,
      links,
    },
    line,
    file,
  );
}

/** A title of arXiv's older feeds, without the id and the category they end it with. */
function withoutListing(title: string): string {
  const start = title.lastIndexOf('(arXiv:');
  return start > 0 && title.trimEnd().endsWith(')') ? title.slice(0, start).trimEnd() : title;
}

/** Lines of entries in their order; the feed parser does not report them. */
function lineFinder(text: string): (entry: unknown) => number {
  const offsets = [...text.matchAll(/<(?:entry|item)[\s>]/g)].map(({ index }) => index);
  let count = 0;
  let line = 1;
  let from = 0;
  return () => {
    const offset = offsets[count++] ?? from;
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
    from = offset;
    return line;
  };
}
