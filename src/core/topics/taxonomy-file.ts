import * as z from 'zod';
import { isReserved } from '../address-names.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { LineOf } from '../yaml.ts';
import { readYaml, schemaProblems } from '../yaml.ts';
import { phraseKey } from './phrases.ts';
import type { Area, Kind, Phrase, TaxonomyFile, Topic } from './taxonomy.ts';

/** What a phrase weighs unless its file says otherwise. */
const WEIGHT = { phrases: 1, hints: 1 / 3, title: 1, announced: 1, against: 1 } as const;

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug has small letters, digits and single hyphens')
  .refine((name) => !isReserved(name), 'the site has a page of this name; choose another slug');
const text = z.union([z.string().min(1), z.number().transform(String)]);
const texts = z.array(text).default([]);
/** `phrase` or `phrase: weight`. */
const weighted = z.union(
  [
    text.transform((phrase) => ({ phrase, weight: undefined })),
    z
      .record(z.string(), z.number().positive())
      .refine((entry) => Object.keys(entry).length === 1)
      .transform((entry) => {
        const [phrase = '', weight] = Object.entries(entry)[0] ?? [];
        return { phrase, weight };
      }),
  ],
  'write "phrase" or "phrase: weight"',
);

const signals = {
  slug,
  name: z.string().min(1),
  description: z.string().min(1),
  phrases: z.array(weighted).default([]),
  hints: z.array(weighted).default([]),
  not: texts,
  needs: texts,
  unless: texts,
};
const kindSchema = z.strictObject({
  ...signals,
  title: z.array(weighted).default([]),
  announced: z.array(weighted).default([]),
  against: z.array(weighted).default([]),
  question: z.number().nonnegative().default(0),
});
const topicSchema = z.strictObject({
  ...signals,
  synonyms: texts,
  parent: slug.optional(),
  wide: z.boolean().default(false),
  see: z.array(slug).default([]),
  shared: texts,
});
const areaSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  topics: z.array(topicSchema).nullable().default([]),
});
const kindsSchema = z.strictObject({ kinds: z.array(kindSchema) });

interface ReadFile {
  readonly area?: Area;
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
  readonly problems: readonly Problem[];
}

type ListName = keyof typeof WEIGHT;

/** Lists of phrases as their file has them. */
type Listed = Readonly<Partial<Record<ListName, readonly { phrase: string; weight: number | undefined }[]>>>;

/** Reads one file of a taxonomy: an area with its topics, or the kinds of contribution. */
export function readTaxonomyFile({ file, text: source }: TaxonomyFile): ReadFile {
  const nothing = { topics: [], kinds: [], problems: [] };
  const { data, problems, lineOf } = readYaml(source, file);
  if (problems.length > 0) return { ...nothing, problems };
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : ['no map'];
  // An empty file, or one whose lines are all commented out, is an area yet to be filled.
  if (keys.length === 0) return nothing;
  if (keys.includes('kinds')) {
    const parsed = kindsSchema.safeParse(data);
    if (!parsed.success) return { ...nothing, problems: schemaProblems(parsed.error.issues, file, lineOf) };
    const kinds = parsed.data.kinds.map(({ phrases, hints, title, announced, against, ...rest }, index) => {
      const path = ['kinds', index];
      const read = (listed: Listed): Phrase[] => phrasesOf(listed, [], path, lineOf);
      return {
        ...rest,
        file,
        line: lineOf(path),
        phrases: read({ phrases, hints }),
        title: read({ title }),
        announced: read({ announced }),
        against: read({ against }),
      };
    });
    return { ...nothing, kinds };
  }
  const parsed = areaSchema.safeParse(data);
  if (!parsed.success) return { ...nothing, problems: schemaProblems(parsed.error.issues, file, lineOf) };
  const { name, description } = parsed.data;
  const named = slug.safeParse(file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''));
  if (!named.success)
    return {
      ...nothing,
      problems: [problem('error', file, 1, `rename the file: ${named.error.issues[0]?.message}`)],
    };
  const area = { slug: named.data, name, description };
  const topics = (parsed.data.topics ?? []).map(({ see, parent, phrases, hints, ...rest }, index): Topic => {
    const path = ['topics', index];
    return {
      ...rest,
      file,
      line: lineOf(path),
      area: area.slug,
      phrases: phrasesOf({ phrases, hints }, [rest.name, ...rest.synonyms], path, lineOf),
      seeAlso: see,
      ...(parent === undefined ? {} : { parent }),
    };
  });
  return { ...nothing, area, topics };
}

/** The phrases of a topic, each once: as listed, or else because they are a name of it. */
function phrasesOf(
  listed: Listed,
  names: readonly string[],
  path: readonly PropertyKey[],
  lineOf: LineOf,
): Phrase[] {
  const found = new Map<string, Phrase>();
  const add = (phrase: Phrase): void => {
    const key = phraseKey(phrase.text);
    if (!found.has(key)) found.set(key, phrase);
  };
  for (const list of Object.keys(listed) as ListName[])
    listed[list]?.forEach(({ phrase, weight = WEIGHT[list] }, index) => {
      add({
        text: phrase,
        weight,
        hint: list === 'hints',
        isName: false,
        line: lineOf([...path, list, index]),
      });
    });
  for (const name of names)
    add({ text: name, weight: WEIGHT.phrases, hint: false, isName: true, line: lineOf(path) });
  return [...found.values()];
}
