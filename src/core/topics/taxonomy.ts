import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug has small letters, digits and single hyphens');
const words = z.array(z.union([z.string().min(2), z.number().transform(String)])).default([]);

const signals = {
  slug,
  name: z.string().min(1),
  description: z.string().min(1),
  /** Each is enough by itself. */
  phrases: words,
  /** Count when several meet, or in a title. */
  hints: words,
  /** Take the topic away. */
  not: words,
  /** At least one must be there too. */
  needs: words,
};
const topicSchema = z.strictObject({
  ...signals,
  synonyms: z.array(z.string()).default([]),
  parent: slug.optional(),
  see: z.array(slug).default([]),
});
const areaSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  topics: z.array(topicSchema).default([]),
});
const kindsSchema = z.strictObject({ kinds: z.array(z.strictObject(signals)) });

/** What decides whether a paper belongs to something. */
export interface Signals {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly phrases: readonly string[];
  readonly hints: readonly string[];
  readonly not: readonly string[];
  readonly needs: readonly string[];
}

/** A drawer of topics; its slug is its file's name. */
export interface Area {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

export interface Topic extends Signals {
  /** Slug of its area. */
  readonly area: string;
  readonly parent?: string;
  readonly synonyms: readonly string[];
  readonly seeAlso: readonly string[];
}

/** A kind of contribution: survey, benchmark … */
export type Kind = Signals;

export interface Taxonomy {
  readonly areas: readonly Area[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
}

/** A file of `content/topics/`. */
export interface TaxonomyFile {
  /** As problems call it: `topics/vision.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Reads a taxonomy. What is wrong is told with its line and left out; an empty taxonomy is one. */
export function parseTaxonomy(files: readonly TaxonomyFile[]): { taxonomy: Taxonomy; problems: Problem[] } {
  const problems: Problem[] = [];
  const areas: Area[] = [];
  const topics: Topic[] = [];
  const kinds: Kind[] = [];
  const places = new Map<string, Place>();
  for (const { file, text } of files) {
    const parsed = parseFile(file, text, problems);
    if (!parsed) continue;
    if ('kinds' in parsed.value) {
      kinds.push(...parsed.value.kinds);
      continue;
    }
    const area = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    areas.push({ slug: area, name: parsed.value.name, description: parsed.value.description });
    parsed.value.topics.forEach(({ see, parent, ...rest }, index) => {
      const place = { file, line: parsed.lineOf(['topics', index]) };
      const before = places.get(rest.slug);
      if (before) {
        problems.push(
          problem(
            'error',
            file,
            place.line,
            `the topic "${rest.slug}" stands twice, first at ${before.file}:${before.line}`,
          ),
        );
        return;
      }
      places.set(rest.slug, place);
      topics.push({ ...rest, area, seeAlso: see, ...(parent ? { parent } : {}) });
    });
  }
  problems.push(...relationProblems(topics, places));
  return {
    taxonomy: { areas, topics: topics.map((topic) => withKnownRelations(topic, places)), kinds },
    problems,
  };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function parseFile(file: string, text: string, problems: Problem[]) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  for (const { pos, message } of document.errors)
    problems.push(
      problem(
        'error',
        file,
        lineAt(pos[0]),
        `broken YAML: ${message.split('\n')[0]?.replace(/ at line .*$/, '')}`,
      ),
    );
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if ((isMap(node) || isSeq(node) || isScalar(node)) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const data: unknown = document.toJS() ?? {};
  // An empty file, or one whose topics are all commented out, is an area yet to be filled.
  if (typeof data === 'object' && data !== null && Object.keys(data).length === 0) return undefined;
  const isKinds = typeof data === 'object' && data !== null && 'kinds' in data;
  const parsed = (isKinds ? kindsSchema : areaSchema).safeParse(data);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      problems.push(
        problem(
          'error',
          file,
          lineOf(path),
          `${path.filter((key) => typeof key === 'string').join('.') || 'file'}: ${message}`,
        ),
      );
    return undefined;
  }
  return { value: parsed.data, lineOf };
}

function relationProblems(topics: readonly Topic[], places: ReadonlyMap<string, Place>): Problem[] {
  const parents = new Map(topics.map(({ slug: own, parent }) => [own, parent]));
  return topics.flatMap(({ slug: own, parent, seeAlso }) => {
    const { file, line } = places.get(own) ?? { file: 'topics', line: 1 };
    const found: Problem[] = [];
    if (parent !== undefined && !places.has(parent))
      found.push(problem('error', file, line, `"${own}" has an unknown parent: "${parent}"`));
    for (const other of seeAlso)
      if (!places.has(other))
        found.push(problem('error', file, line, `"${own}" points to an unknown topic: "${other}"`));
    if (isInCycle(own, parents)) found.push(problem('error', file, line, `"${own}" is its own ancestor`));
    return found;
  });
}

function isInCycle(start: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(start); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}

function withKnownRelations({ parent, seeAlso, ...topic }: Topic, places: ReadonlyMap<string, Place>): Topic {
  return {
    ...topic,
    seeAlso: seeAlso.filter((other) => places.has(other)),
    ...(parent && places.has(parent) ? { parent } : {}),
  };
}
