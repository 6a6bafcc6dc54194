/** A named value of a facet, in the order in which it is offered. */
export interface FacetValue {
  readonly slug: string;
  readonly name: string;
  /** The area of a topic. */
  readonly under?: string;
}

/** What is known of a shard before any of its files is read. */
export interface ShardHead {
  /** Its folder: its first month and a hash of what is in it, so that the newest shard's name sorts last. */
  readonly name: string;
  /** What Pagefind reads of it first, so that it can be asked for at once. */
  readonly meta: string;
  readonly papers: number;
  /** Days and how many papers each has, newest first. */
  readonly days: readonly (readonly [day: string, papers: number])[];
  readonly digests: readonly string[];
  readonly years: readonly string[];
}

/** Where the vocabulary lies, and the first words of its files in each order. */
export interface VocabularyHead {
  readonly folder: string;
  readonly firsts: readonly (readonly string[])[];
}

/** `index.json`: what the search reads first. */
export interface Manifest {
  /** Newest first. */
  readonly shards: readonly ShardHead[];
  /** True where the site was built on a machine that Pagefind does not run on. */
  readonly isMissing?: boolean;
  readonly topics: readonly FacetValue[];
  readonly areas: readonly FacetValue[];
  readonly kinds: readonly FacetValue[];
  /** Small letters → what they stand for. */
  readonly acronyms: readonly (readonly [acronym: string, ...meanings: string[]])[];
  readonly vocabulary: VocabularyHead;
}

/** How many papers can be searched. */
export function sizeOf({ shards }: Pick<Manifest, 'shards'>): number {
  return shards.reduce((sum, { papers }) => sum + papers, 0);
}
