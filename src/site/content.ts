import { getCollection, getEntry } from 'astro:content';
import { portable, readings } from 'virtual:carrel/content';
import type { Content } from './content-types.ts';
import type { Library } from './library.ts';
import { makeLibrary } from './library.ts';
import { readPaperText } from './paper-text.ts';

let last: { readonly key: string; readonly library: Library } | undefined;

/**
 * The one door between content and pages: the collections, joined. Joined once for all routes of a build; while
 * developing again when an entry has changed.
 */
export async function loadLibrary(): Promise<Library> {
  const [papers, topics, digests, guide, site] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('digests'),
    getCollection('guide'),
    getEntry('site', 'settings'),
  ]);
  const key = [...papers, ...topics, ...digests, ...guide, site]
    .map((entry) => `${entry?.id} ${entry?.digest}`)
    .join('\n');
  if (last?.key === key) return last.library;
  const parts = topics.map(({ data }) => data).sort((a, b) => a.order - b.order);
  const content: Content = {
    site: { ...site?.data, portable },
    taxonomy: {
      areas: parts.flatMap(({ area }) => area ?? []),
      topics: parts.flatMap(({ topic }) => topic ?? []),
      kinds: parts.flatMap(({ kind }) => kind ?? []),
    },
    digests: digests.map(({ id, data }) => ({ slug: id, date: data.date })),
    papers: papers
      .map(({ id, data, body = '' }) => ({ ...data, id, abstract: body }))
      .filter(({ hide }) => !hide),
    guide: guide
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, body = '' }) => ({ slug: id, markdown: body })),
  };
  const memory = readings();
  const hashes = new Map(papers.map(({ id, digest }) => [id, digest]));
  const library = makeLibrary(content, (paper) =>
    memory.of(String(hashes.get(paper.id)), () => readPaperText(paper)),
  );
  memory.save();
  last = { key, library };
  return last.library;
}
