import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

/** The HTML pages of a built site, as paths from its root. */
export function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
}

/** One page of each kind: what is true of them is true of the layouts. */
export function pageKinds(site: string): string[] {
  const byKind = Map.groupBy(pagesOf(site), (path) => {
    const [folder, ...names] = path.split('/');
    return names.length === 0 ? path : `${folder} ${names.length}`;
  });
  return [...byKind.values()].map(([first]) => first!);
}

/** A page as text and as its elements. */
export function readPage(site: string, path: string): { html: string; elements: Element[]; tree: Root } {
  const html = readFileSync(join(site, path), 'utf8');
  const tree = parser.parse(html);
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return { html, elements, tree };
}

/** Where a page's link leads within the site, as a path from its root; undefined for a link out of it. */
export function target(from: string, link: string): { path: string; fragment: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return undefined;
  const [address = '', fragment = ''] = link.split('#');
  const path = address.split('?')[0] ?? '';
  return { path: path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path)), fragment };
}

/** The papers a site tells other tools of. */
export function readPapers(site: string): PaperLine[] {
  const lines = readFileSync(join(site, 'data', 'papers.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

export interface PaperLine {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly abstract: string;
  readonly topics: readonly { readonly slug: string; readonly phrases: readonly string[] }[];
  readonly date: string;
  readonly digests: readonly string[];
  readonly links: readonly string[];
  readonly code: readonly string[];
}
