import { readAscending } from './codec.ts';
import { nearestWord } from './distance.ts';
import type { FacetFile, FacetValue, Manifest } from './files.ts';
import type { Load } from './lexicon.ts';
import { firstNumbers } from './lexicon.ts';
import type { Condition, Misunderstanding } from './query.ts';
import { rememberOne } from './remember.ts';

/** How many of some papers have each value of each facet. */
export interface FacetCounts {
  readonly topics: ReadonlyMap<string, number>;
  /** Papers under any topic of an area. */
  readonly areas: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<string, number>;
  readonly code: number;
}

/** What is known of papers besides their words. */
export interface Facets {
  /** The day of each paper. */
  readonly days: readonly string[];
  /** 1 for each paper that meets all conditions. */
  allowed(conditions: readonly Condition[], misunderstood: Misunderstanding[]): Promise<Uint8Array>;
  counts(papers: readonly number[]): Promise<FacetCounts>;
}

export function createFacets(manifest: Manifest, load: Load): Facets {
  const { shards, topics, areas, kinds } = manifest;
  const offsets = firstNumbers(shards.map(({ papers }) => papers));
  const days = shards.flatMap((shard) =>
    shard.days.flatMap(([day, papers]) => Array<string>(papers).fill(day)),
  );

  const values = rememberOne(() => readFacets());
  const readFacets = async (): Promise<Map<string, number[]>> => {
    const all = await Promise.all(shards.map(({ name }) => load(`${name}/facets`) as Promise<FacetFile>));
    const papers = new Map<string, number[]>();
    all.forEach((file, shard) => {
      for (const [key, numbers] of file) {
        const own = papers.get(key) ?? [];
        for (const number of readAscending(numbers)) own.push(number + offsets[shard]!);
        papers.set(key, own);
      }
    });
    return papers;
  };

  /** The keys of the facets that a condition names; none where it names nothing there is. */
  const keysOf = ({ field, value }: Condition, known: readonly string[]): string[] => {
    if (field === 'has') return value === 'code' ? ['has:code'] : [];
    if (field === 'year') return [`year:${value}`];
    if (field === 'kind') return [`kind:${slugIn(kinds, value) ?? value}`];
    if (field === 'digest') return known.filter((key) => key.startsWith('digest:') && key.includes(value));
    const area = slugIn(areas, value);
    const topic = slugIn(topics, value);
    if (topic !== undefined || area === undefined) return [`topic:${topic ?? value}`];
    return topics.filter(({ under }) => under === area).map(({ slug }) => `topic:${slug}`);
  };
  /** For a value that is not there the nearest that is. */
  const nearest = ({ field, value }: Condition): string | undefined => {
    if (field === 'has') return 'code';
    if (field === 'kind')
      return nearestWord(
        value,
        kinds.map(({ slug }) => slug),
      );
    return field === 'topic'
      ? nearestWord(
          value,
          [...topics, ...areas].map(({ slug }) => slug),
        )
      : undefined;
  };

  return {
    days,
    async allowed(conditions, misunderstood) {
      const allowed = new Uint8Array(days.length).fill(1);
      for (const condition of conditions) {
        const meets = new Uint8Array(days.length);
        if (condition.field === 'date') {
          const { value: first, last = first } = condition;
          for (let paper = 0; paper < days.length; paper++)
            if (days[paper]! >= first && days[paper]! <= last) meets[paper] = 1;
        } else {
          const papers = await values();
          const known = [...papers.keys()];
          let keys = keysOf(condition, known).filter((key) => papers.has(key));
          if (keys.length === 0 && !isKnown(manifest, condition)) {
            const meant = nearest(condition);
            misunderstood.push({
              about: 'value',
              written: `${condition.field}:${condition.value}`,
              ...(meant ? { nearest: `${condition.field}:${meant}` } : {}),
            });
            if (meant) keys = keysOf({ ...condition, value: meant }, known);
          }
          for (const key of keys) for (const paper of papers.get(key) ?? []) meets[paper] = 1;
        }
        for (let paper = 0; paper < days.length; paper++)
          if (meets[paper] === (condition.not ? 1 : 0)) allowed[paper] = 0;
      }
      return allowed;
    },
    async counts(found) {
      const isFound = new Uint8Array(days.length);
      for (const paper of found) isFound[paper] = 1;
      const counted = {
        topics: new Map<string, number>(),
        areas: new Map<string, number>(),
        kinds: new Map<string, number>(),
        years: new Map<string, number>(),
        code: 0,
      };
      for (const [key, papers] of await values()) {
        let number = 0;
        for (const paper of papers) number += isFound[paper]!;
        if (key.startsWith('topic:')) counted.topics.set(key.slice('topic:'.length), number);
        else if (key.startsWith('kind:')) counted.kinds.set(key.slice('kind:'.length), number);
        else if (key.startsWith('year:')) counted.years.set(key.slice('year:'.length), number);
        else if (key === 'has:code') counted.code = number;
      }
      const papers = await values();
      for (const { slug } of areas) {
        const own = topics
          .filter(({ under }) => under === slug)
          .map((topic) => papers.get(`topic:${topic.slug}`) ?? []);
        const inArea = new Set(own.flatMap((numbers) => numbers.filter((paper) => isFound[paper] === 1)));
        counted.areas.set(slug, inArea.size);
      }
      return counted;
    },
  };
}

/** The slug of a value that is called so, by its slug or its name. */
function slugIn(values: readonly FacetValue[], text: string): string | undefined {
  const words = text.replaceAll(' ', '-');
  return values.find(({ slug, name }) => slug === words || name.toLowerCase() === text)?.slug;
}

function isKnown({ topics, areas, kinds }: Manifest, { field, value }: Condition): boolean {
  if (field === 'has') return value === 'code';
  if (field === 'digest' || field === 'year') return false;
  return slugIn(field === 'kind' ? kinds : [...topics, ...areas], value) !== undefined;
}
