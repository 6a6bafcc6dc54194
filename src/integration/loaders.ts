import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { addressNames } from '../core/address-names.ts';
import { dayIn } from '../core/digest-name.ts';
import { nameFault, readPaperFile } from '../core/library/paper-file.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { parseTaxonomy } from '../core/topics/parse-taxonomy.ts';
import type { ContentFolder } from './content-folder.ts';
import { readGuide } from './guide.ts';
import type { LoadContext } from './load-content.ts';
import { readSite } from './site-settings.ts';
import { listFiles, readFolder, readText } from './text-files.ts';

/**
 * Loads `content/papers`. A file whose text is as last time is not parsed again. A file that cannot be read is named,
 * and its paper shown as its digest tells it, if `split` has written that down.
 */
export function paperLoader({ papers, standIns }: ContentFolder): Loader {
  return collectionOf('papers', function* (context, report) {
    const listed = listFiles(papers, '.md');
    report(listed.problems);
    for (const name of listed.names) {
      const file = `papers/${name}`;
      const id = name.slice(0, -'.md'.length);
      const misnamed = nameFault(id, file);
      if (misnamed) {
        report([misnamed]);
        continue;
      }
      const { text, problems: unread } = readText(join(papers, name), file);
      report(unread);
      const digest = text === undefined ? '' : context.generateDigest(text);
      const known = context.store.get(id);
      if (digest !== '' && known?.digest === digest) {
        yield known;
        continue;
      }
      const { value, problems } = text === undefined ? { problems: [] } : readPaperFile(id, text, file);
      report(problems);
      const paper = value ?? standIn(standIns, name);
      if (!paper) continue;
      const { id: _, abstract: body, ...data } = paper;
      // A stand-in's digest is of its own text, so that the broken file is looked at anew each time.
      yield { id, data, body, digest: value ? digest : context.generateDigest(JSON.stringify(paper)) };
    }
  });
}

function standIn(folder: string, name: string) {
  const { text } = readText(join(folder, name), name);
  return text === undefined ? undefined : readPaperFile(name.slice(0, -'.md'.length), text, name).value;
}

/** Loads `content/topics`: areas, topics and kinds, each with its place in the owner's order. */
export function topicLoader({ topics }: ContentFolder): Loader {
  return collectionOf('topics', function* (context, report) {
    const { files, problems: unread } = readFolder(topics, '.yaml');
    const { taxonomy, problems } = parseTaxonomy(files);
    report([...unread, ...problems]);
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
  return collectionOf('digests', function* (context) {
    for (const [name, slug] of addressNames(listFiles(digests).names))
      yield entry(slug, { file: name, date: dayIn(name) }, context);
  });
}

/** Loads `content/guide`. */
export function guideLoader(content: ContentFolder): Loader {
  return collectionOf('guide', function* (context, report) {
    const { pages, problems } = readGuide(content);
    report(problems);
    for (const [order, { slug, markdown }] of pages.entries())
      yield entry(slug, { order }, context, markdown);
  });
}

/** Loads `content/site.yaml` as one entry, `settings`. */
export function siteLoader(content: ContentFolder): Loader {
  return collectionOf('site', function* (context, report) {
    const { settings, problems } = readSite(content);
    report(problems);
    yield entry('settings', { ...settings }, context);
  });
}

type Entry = Parameters<LoaderContext['store']['set']>[0];
/** Collects what is wrong with a collection. */
type Report = (problems: readonly Problem[]) => void;

/** A loader that brings its collection to the given entries: those that are no longer there go. */
function collectionOf(
  name: string,
  entries: (context: LoaderContext, report: Report) => Iterable<Entry>,
): Loader {
  let last: ReadonlySet<string> = new Set();
  return {
    name: `carrel-${name}`,
    load: async (context) => {
      const { store, logger, refreshContextData } = context;
      (refreshContextData as LoadContext | undefined)?.onLoad();
      const gone = new Set(store.keys());
      const lines = new Set<string>();
      for (const one of entries(context, (problems) => addLines(lines, problems))) {
        gone.delete(one.id);
        store.set(one);
      }
      for (const id of gone) store.delete(id);
      // While developing, a change must not repeat what is wrong elsewhere.
      for (const line of lines) if (!last.has(line)) logger.warn(line);
      last = lines;
    },
  };
}

function addLines(lines: Set<string>, problems: readonly Problem[]): void {
  for (const one of problems) if (one.severity !== 'note') lines.add(formatProblem(one));
}

function entry(
  id: string,
  data: Record<string, unknown>,
  { generateDigest }: LoaderContext,
  body = '',
): Entry {
  return { id, data, body, digest: generateDigest(JSON.stringify([data, body])) };
}
