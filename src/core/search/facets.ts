import { nearestWord } from './distance.ts';
import type { FacetValue, Manifest, ShardHead } from './manifest.ts';
import type { Filters, Shard } from './pagefind.ts';
import type { Condition, Misunderstanding } from './query.ts';

/** How many of some papers have each value of each facet; plain data. */
export interface FacetCounts {
  readonly topics: Readonly<Record<string, number>>;
  /** Papers under any topic of an area. */
  readonly areas: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly code: number;
}

/** No record has this value of any filter. */
const NONE = '';

/** What conditions ask of a shard's papers, as Pagefind's filters; undefined where none of them can meet it. */
export function filtersOf(
  conditions: readonly Condition[],
  manifest: Manifest,
  { days, digests }: ShardHead,
): Filters | undefined {
  const asked: Filters[] = [];
  for (const { field, value, last = value, not } of conditions) {
    let filter: Filters;
    if (field === 'date') {
      const within = days.map(([day]) => day).filter((day) => day >= value && day <= last);
      if (!not && within.length === 0) return undefined;
      if (within.length === days.length) {
        if (not) return undefined;
        continue;
      }
      filter = { day: { any: within } };
    } else if (field === 'digest')
      filter = { digest: { any: orNone(digests.filter((digest) => digest.includes(value))) } };
    else if (field === 'topic') filter = { topic: { any: topicsOf(value, manifest) } };
    else if (field === 'kind') filter = { kind: slugIn(manifest.kinds, value) ?? value };
    else if (field === 'year') filter = { year: value };
    else filter = { code: value === 'code' ? 'yes' : NONE };
    asked.push(not ? { not: filter } : filter);
  }
  return asked.length > 0 ? { all: asked } : {};
}

/** Conditions that name nothing there is, each in place of it the nearest that is. */
export function understand(
  conditions: readonly Condition[],
  manifest: Manifest,
  misunderstood: Misunderstanding[],
): Condition[] {
  return conditions.map((condition) => {
    const { field, value } = condition;
    const known = valuesOf(field, manifest);
    if (field === 'date' || (field === 'digest' && known.some(({ slug }) => slug.includes(value))))
      return condition;
    if (slugIn(known, value) !== undefined) return condition;
    const meant =
      field === 'has'
        ? 'code'
        : field === 'topic' || field === 'kind'
          ? nearestWord(
              value,
              known.map(({ slug }) => slug),
            )
          : undefined;
    misunderstood.push({
      about: 'value',
      written: `${field}:${value}`,
      ...(meant ? { nearest: `${field}:${meant}` } : {}),
    });
    return meant ? { ...condition, value: meant } : condition;
  });
}

function valuesOf(
  field: Condition['field'],
  { topics, areas, kinds, shards }: Manifest,
): readonly FacetValue[] {
  const plain = (values: readonly string[]): FacetValue[] => values.map((slug) => ({ slug, name: slug }));
  switch (field) {
    case 'topic':
      return [...topics, ...areas];
    case 'kind':
      return kinds;
    case 'has':
      return plain(['code']);
    case 'year':
      return plain(shards.flatMap(({ years }) => years));
    default:
      return plain(shards.flatMap(({ digests }) => digests));
  }
}

/** Counts the values of papers of a shard: which of its papers has which value is asked of Pagefind once. */
export function createFacets(
  { topics, kinds, areas }: Manifest,
  { years }: ShardHead,
  shard: Shard,
): (papers: ReadonlySet<string>) => Promise<FacetCounts> {
  const having = async (filters: Filters): Promise<readonly string[]> =>
    (await shard.search(null, { filters })).map(({ id }) => id);
  const all = async (name: string, values: readonly string[]): Promise<Map<string, readonly string[]>> =>
    new Map(
      await Promise.all(values.map(async (value) => [value, await having({ [name]: value })] as const)),
    );
  const slugs = (values: readonly FacetValue[]): string[] => values.map(({ slug }) => slug);
  let known: Promise<{
    topics: Map<string, readonly string[]>;
    kinds: Map<string, readonly string[]>;
    years: Map<string, readonly string[]>;
    code: readonly string[];
  }>;
  const read = async () => ({
    topics: await all('topic', slugs(topics)),
    kinds: await all('kind', slugs(kinds)),
    years: await all('year', years),
    code: await having({ code: 'yes' }),
  });
  return async (papers) => {
    known ??= read();
    known.catch(() => {
      known = undefined as unknown as typeof known;
    });
    const values = await known;
    const count = (ids: Iterable<string>): number => [...ids].filter((id) => papers.has(id)).length;
    const counts = (of: Map<string, readonly string[]>): Record<string, number> =>
      Object.fromEntries([...of].map(([value, ids]) => [value, count(ids)]));
    return {
      topics: counts(values.topics),
      areas: Object.fromEntries(
        areas.map(({ slug }) => {
          const own = topics.filter(({ under }) => under === slug);
          return [slug, count(new Set(own.flatMap((topic) => values.topics.get(topic.slug) ?? [])))];
        }),
      ),
      kinds: counts(values.kinds),
      years: counts(values.years),
      code: count(values.code),
    };
  };
}

/** The counts of several shards together. */
export function sumCounts(all: readonly FacetCounts[]): FacetCounts {
  const sum = (of: (counts: FacetCounts) => Readonly<Record<string, number>>): Record<string, number> => {
    const total = new Map<string, number>();
    for (const counts of all)
      for (const [value, number] of Object.entries(of(counts)))
        total.set(value, (total.get(value) ?? 0) + number);
    return Object.fromEntries(total);
  };
  return {
    topics: sum(({ topics }) => topics),
    areas: sum(({ areas }) => areas),
    kinds: sum(({ kinds }) => kinds),
    years: sum(({ years }) => years),
    code: all.reduce((total, { code }) => total + code, 0),
  };
}

function topicsOf(value: string, { topics, areas }: Manifest): string[] {
  const topic = slugIn(topics, value);
  if (topic !== undefined) return [topic];
  const area = slugIn(areas, value);
  return orNone(topics.filter(({ under }) => area !== undefined && under === area).map(({ slug }) => slug));
}

function orNone(values: readonly string[]): string[] {
  return values.length > 0 ? [...values] : [NONE];
}

/** The slug of a value that goes by this slug or name. */
function slugIn(values: readonly FacetValue[], written: string): string | undefined {
  const small = written.toLowerCase();
  const words = small.replaceAll(' ', '-');
  return values.find(({ slug, name }) => slug === words || name.toLowerCase() === small)?.slug;
}
