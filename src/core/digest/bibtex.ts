import { parse } from '@retorquere/bibtex-parser';
import { problem } from '../problem.ts';
import type { DigestFormat, Reading } from './format.ts';
import { recordFrom } from './object.ts';

/** BibTeX and BibLaTeX with abstracts, as Zotero exports it. The fields' TeX is left for the text room. */
export const bibtex: DigestFormat = {
  name: 'bibtex',
  detect: (head) =>
    /^[ \t]*@[a-z]{2,30}[ \t]?\{[^\s,{}"]{1,100},/im.test(head) &&
    /^[ \t]*(?:title|author|abstract)[ \t]*=/im.test(head)
      ? 0.95
      : 0,
  *read(source, file) {
    const text = source.text();
    const lines = entryLines(text);
    let library: ReturnType<typeof parse>;
    try {
      library = parse(text, { raw: true, sentenceCase: false });
    } catch (error) {
      yield problem('error', file, 1, `damaged BibTeX: ${(error as Error).message}`);
      return;
    }
    for (const { error } of library.errors)
      yield problem('error', file, Number(/line (\d+)/.exec(error)?.[1] ?? 1), `damaged BibTeX: ${error}`);
    for (const { key, fields } of library.entries)
      if (Object.keys(fields).length > 0) yield readEntry(fields as Fields, lines.get(key) ?? 1, file);
  },
};

type Fields = Readonly<Record<string, unknown>>;

function readEntry(fields: Fields, line: number, file: string): Reading {
  const plain = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const month = /^\d{1,2}$/.test(plain('month')) ? plain('month').padStart(2, '0') : '01';
  const published = plain('date') || (/^\d{4}$/.test(plain('year')) ? `${plain('year')}-${month}-01` : '');
  return recordFrom(
    {
      title: plain('title'),
      abstract: plain('abstract'),
      id: /arxiv/i.test(`${plain('archiveprefix')} ${plain('eprinttype')}`)
        ? plain('eprint')
        : plain('number'),
      doi: plain('doi'),
      authors: Array.isArray(fields['author']) ? fields['author'].map(fullName) : [],
      published: /^\d{4}$/.test(published) ? `${published}-01-01` : published,
      links: [plain('url'), plain('howpublished')].filter((url) => /^https?:/.test(url)),
    },
    line,
    file,
  );
}

function fullName(author: Record<string, string | undefined>): string {
  return (
    author['name'] ??
    [author['firstName'], author['prefix'], author['lastName'], author['suffix']].filter(Boolean).join(' ')
  );
}

function entryLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const key = /^\s*@[a-z]+\s*\{\s*([^\s,]+)\s*,/i.exec(line)?.[1];
    if (key && !lines.has(key)) lines.set(key, index + 1);
  });
  return lines;
}
