import { hash } from 'node:crypto';
import type { PaperText } from '../../../src/core/topics/evidence.ts';
import type { ValueCache } from '../../../src/integration/value-cache.ts';

/** What a paper's text is known by. */
export function textKey({ title, abstract }: PaperText): string {
  return hash('sha256', `${title}\n${abstract}`, 'base64url');
}

/** Remembers what was made of papers' plain texts, a value for each text. */
export class TextMemory<T> {
  private readonly cache: ValueCache;
  private readonly name: string;
  private readonly known: ReadonlyMap<string, T>;
  private readonly used = new Map<string, T>();
  private made = 0;

  /** @param name of the values in the cache; tells of everything, besides the text, that they depend on */
  constructor(cache: ValueCache, name: string) {
    this.cache = cache;
    this.name = name;
    this.known = (cache.read(name) as Map<string, T> | undefined) ?? new Map();
  }

  /** What is known of a text, by its `textKey`, or else what `make` makes of it. */
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
