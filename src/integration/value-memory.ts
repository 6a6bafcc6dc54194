import type { ValueCache } from './value-cache.ts';

/** Remembers between runs what was made of many things, a value for each, as one value of a cache. */
export class ValueMemory<T> {
  private readonly cache: ValueCache;
  private readonly name: string;
  private readonly known: ReadonlyMap<string, T>;
  private readonly used = new Map<string, T>();
  private made = 0;

  /** @param name of the values in the cache; tells of everything, besides their keys, that they depend on */
  constructor(cache: ValueCache, name: string) {
    this.cache = cache;
    this.name = name;
    this.known = (cache.read(name) as Map<string, T> | undefined) ?? new Map();
  }

  /** What is known under a key, or else what `make` makes. */
  of(key: string, make: () => T): T {
    let value = this.known.get(key);
    if (value === undefined) {
      value = make();
      this.made++;
    }
    this.used.set(key, value);
    return value;
  }

  /** Keeps for the next run what this one used. */
  save(): void {
    if (this.made > 0 || this.used.size < this.known.size) this.cache.write(this.name, this.used);
  }
}
