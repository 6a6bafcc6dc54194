import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { dayIn, digestSlugs } from '../core/digest-name.ts';
import { readPaperFile } from '../core/library/paper-file.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { parseTaxonomy } from '../core/topics/taxonomy.ts';
import { type ContentFolder, fileNames, readFolder } from './content-folder.ts';
import { readSite } from './site-settings.ts';

/**
 * Loads `content/papers`. A file whose text is as last time is not parsed again. A file that cannot be read is named,
 * and its paper shown as its digest tells it, if `split` has written that down.
 */
export function paperLoader({ papers, standIns }: ContentFolder): Loader {
  return collectionOf('papers', function* (store, context) {
    for (const name of fileNames(papers, '.md')) {
      const id = name.slice(0, -'.md'.length);
      const text = readFileSync(join(papers, name), 'utf8');
      const digest = context.generateDigest(text);
      const known = store.get(id);
      if (known?.digest === digest) {
        yield known;
        continue;
      }
      const { value, problems } = readPaperFile(id, text, `papers/${name}`);
      report(problems, context);
      const paper = value ?? standIn(join(standIns, name), id);
      if (!paper) continue;
      const { id: _, abstract: body, ...data } = paper;
      // Without a digest a stand-in is looked at anew each time: the owner may have mended the file's neighbour.
      yield { id, data, body, ...(value ? { digest } : {}) };
    }
  });
}

function standIn(path: string, id: string) {
  return existsSync(path) ? readPaperFile(id, readFileSync(path, 'utf8'), path).value : undefined;
}

/** Loads `content/topics`: areas, topics and kinds, each with its place in the owner's order. */
export function topicLoader({ topics }: ContentFolder): Loader {
  return collectionOf('topics', function* (_, context) {
    const { taxonomy, problems } = parseTaxonomy(readFolder(topics, '.yaml'));
    report(problems, context);
    const parts = [
      ...taxonomy.areas.map((area) => ({ id: `area/${area.slug}`, area })),
      ...taxonomy.topics.map((topic) => ({ id: `topic/${topic.slug}`, topic })),
      ...taxonomy.kinds.map((kind) => ({ id: `kind/${kind.slug}`, kind })),
    ];
    for (const [order, { id, ...part }] of parts.entries()) yield entry(id, { order, ...part }, context);
  });
}

/** Loads the names of `content/digests`; what is in them has become papers. */
export function digestLoader({ digests }: ContentFolder): Loader {
  return collectionOf('digests', function* (_, context) {
    for (const [name, slug] of digestSlugs(fileNames(digests)))
      yield entry(slug, { file: name, date: dayIn(name) }, context);
  });
}

/** Loads `content/guide`. */
export function guideLoader({ guide }: ContentFolder): Loader {
  return collectionOf('guide', function* (_, context) {
    for (const { file, text } of readFolder(guide, '.md'))
      yield entry(file.replace(/^.*\//, '').replace(/\.md$/, ''), {}, context, text);
  });
}

/** Loads `content/site.yaml` as one entry, `settings`. */
export function siteLoader({ site }: ContentFolder): Loader {
  return collectionOf('site', function* (_, context) {
    const { settings, problems } = readSite(site);
    report(problems, context);
    yield entry('settings', { ...settings }, context);
  });
}

type Store = LoaderContext['store'];
type Entry = Parameters<Store['set']>[0];

/** A loader that brings its collection to the given entries: those that are no longer there go. */
function collectionOf(
  name: string,
  entries: (store: Store, context: LoaderContext) => Iterable<Entry>,
): Loader {
  return {
    name: `carrel-${name}`,
    load: async (context) => {
      const { store } = context;
      const gone = new Set(store.keys());
      for (const one of entries(store, context)) {
        gone.delete(one.id);
        store.set(one);
      }
      for (const id of gone) store.delete(id);
    },
  };
}

function entry(
  id: string,
  data: Record<string, unknown>,
  { generateDigest }: LoaderContext,
  body = '',
): Entry {
  return { id, data, body, digest: generateDigest(JSON.stringify([data, body])) };
}

function report(problems: readonly Problem[], { logger }: LoaderContext): void {
  for (const problem of problems) if (problem.severity !== 'note') logger.warn(formatProblem(problem));
}
