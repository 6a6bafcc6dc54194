import type { DigestFormat, Reading } from './format.ts';
import { recordFrom } from './object.ts';

const LABELS: Readonly<Record<string, string>> = {
  title: 'title',
  abstract: 'abstract',
  summary: 'abstract',
  authors: 'authors',
  author: 'authors',
  pdf: 'link',
  url: 'link',
  link: 'link',
  code: 'link',
  arxiv: 'id',
  id: 'id',
  doi: 'doi',
  date: 'date',
  published: 'published',
  categories: 'categories',
  category: 'categories',
  subjects: 'categories',
};
const LABEL =
  /^\s{0,3}(?:[-*]\s+)?(?:\*\*)?(title|abstract|summary|authors?|pdf|url|link|code|arxiv|id|doi|date|published|categor(?:y|ies)|subjects)(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/i;

/** Text with a label before each field (`Title:`, `PDF:`, `Summary:`), papers parted by rules or by the next title. */
export const labelled: DigestFormat = {
  name: 'labelled',
  streams: true,
  detect(head) {
    if (/^\\\\\s*$/m.test(head)) return 0;
    const titles = head.match(/^\s{0,3}(?:[-*]\s+)?(?:\*\*)?Title(?:\*\*)?\s*:/gim)?.length ?? 0;
    const texts =
      head.match(/^\s{0,3}(?:[-*]\s+)?(?:\*\*)?(?:Abstract|Summary)(?:\*\*)?\s*:/gim)?.length ?? 0;
    return titles > 0 && texts * 2 >= titles ? 0.9 : 0;
  },
  *read(source, file) {
    let fields: Map<string, string> | undefined;
    let last = '';
    let begun = 0;
    let number = 0;
    for (const line of source.lines()) {
      number++;
      const [, label = '', rest = ''] = LABEL.exec(line) ?? [];
      const name = LABELS[label.toLowerCase()];
      const isRule = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/.test(line);
      if ((isRule || name === 'title') && fields?.has('title')) {
        yield* finished(fields, begun, file);
        fields = undefined;
      }
      if (isRule) continue;
      if (name) {
        fields ??= new Map();
        if (name === 'title' || fields.size === 0) begun = number;
        const before = fields.get(name);
        fields.set(name, before === undefined ? rest.trim() : `${before} ${rest.trim()}`);
        last = name;
      } else if (fields && last) {
        // A line without a label goes on with the field above it.
        const before = fields.get(last) ?? '';
        fields.set(
          last,
          line.trim() === ''
            ? last === 'abstract'
              ? `${before}\n\n`
              : before
            : `${before}${/\n$/.test(before) || before === '' ? '' : ' '}${line.trim()}`,
        );
      }
    }
    if (fields) yield* finished(fields, begun, file);
  },
};

function* finished(fields: ReadonlyMap<string, string>, line: number, file: string): Iterable<Reading> {
  const field = (name: string): string => fields.get(name)?.trim() ?? '';
  if (field('title') === '' && field('abstract') === '') return;
  yield recordFrom(
    {
      title: field('title'),
      abstract: field('abstract').replace(/\n{3,}/g, '\n\n'),
      id: field('id'),
      doi: field('doi'),
      authors: field('authors'),
      date: field('date'),
      published: field('published'),
      categories: field('categories')
        .split(/[\s,;]+/)
        .filter((name) => name !== ''),
      links: field('link').split(/\s+/),
    },
    line,
    file,
  );
}
