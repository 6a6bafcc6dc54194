import { problem } from '../problem.ts';
import type { DigestFormat } from './format.ts';
import { treeText } from './markup-text.ts';
import { readPage } from './page.ts';
import { parseHtml } from './parse-html.ts';

/** A saved web page: its text with its links, read as a copy of the page would be. */
export const html: DigestFormat = {
  name: 'html',
  detect: (head) => (/<!doctype html|<html[\s>]|<body[\s>]/i.test(head.slice(0, 8000)) ? 0.92 : 0),
  *read(source, file) {
    yield* readHtml(source.text(), file);
  },
};

/** Papers from HTML. Lines are those of the text a reader sees, since a saved page's own lines mean nothing. */
export function readHtml(text: string, file: string) {
  const page = treeText(parseHtml(text), { links: true });
  const readings = readPage(page, file);
  if (readings.length > 0) return readings;
  return [problem('error', file, 1, `no paper on this page: "${page.replace(/\s+/g, ' ').slice(0, 80)}"`)];
}
