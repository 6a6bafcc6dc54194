/** The part of Pagefind's JavaScript API (1.6) that the search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  /** `null` finds every record; a term in quotation marks its words side by side. */
  search(term: string | null, options?: PagefindOptions): Promise<{ readonly results: readonly Result[] }>;
  /** Loads what a search for a term will need. */
  preload(term: string): Promise<void>;
}

export interface PagefindOptions {
  readonly filters?: Filters;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** Values a record must have: `{ topic: 'vision', not: { kind: 'survey' } }`. */
export interface Filters {
  readonly [name: string]: string | Filters | readonly (string | Filters)[];
}

export interface Result {
  readonly id: string;
  readonly score: number;
  /** The fields besides the content in which words were found. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<ResultData>;
}

export interface ResultData {
  readonly url: string;
  readonly plain_excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The search over one shard; rejects where something that Pagefind needs could not be read. */
export interface Shard {
  search(term: string | null, options?: PagefindOptions): Promise<readonly Result[]>;
  preload(term: string): Promise<void>;
}

/** So many answers are remembered: while a query is typed most of its searches stay the same. */
const REMEMBERED = 300;

/**
 * Remembers what was found; the same search is not asked twice. After a failure Pagefind is opened anew, because it
 * may not get over it.
 */
export function createShard(open: () => Promise<Pagefind>): Shard {
  const known = new Map<string, Promise<readonly Result[]>>();
  let opened: Promise<Pagefind> | undefined;
  const pagefind = (): Promise<Pagefind> => {
    opened ??= open();
    return opened;
  };
  const search = async (term: string | null, options: PagefindOptions): Promise<readonly Result[]> => {
    const asked = pagefind();
    try {
      return (await (await asked).search(term, options)).results;
    } catch (error) {
      if (opened === asked) opened = undefined;
      throw error;
    }
  };
  return {
    search(term, options = {}) {
      const key = JSON.stringify([term, options]);
      const before = known.get(key);
      if (before) return before;
      const found = search(term, options);
      known.set(key, found);
      found.catch(() => known.delete(key));
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
      return found;
    },
    preload: async (term) => (await pagefind()).preload(term),
  };
}

/**
 * Opens Pagefind over one shard before it does over any other: two that load its program at the same time would work in
 * each other's memory.
 */
export function firstAlone(open: (name: string) => Promise<Pagefind>): (name: string) => Promise<Pagefind> {
  let first: Promise<Pagefind> | undefined;
  const ready = async (name: string): Promise<Pagefind> => {
    const pagefind = await open(name);
    // Answers, with nothing, as soon as all of it is loaded.
    await pagefind.search('');
    return pagefind;
  };
  return async (name) => {
    while (first) {
      const opened = await first.catch(() => undefined);
      if (opened) return ready(name);
    }
    first = ready(name);
    first.catch(() => {
      first = undefined;
    });
    return first;
  };
}
