import { join } from 'node:path';
import type { PaperText } from '../site/paper-text.ts';
import { ValueCache } from './value-cache.ts';

/** Remembers between builds what papers' texts say. */
export interface ReadingMemory {
  /** What a paper says, remembered or read; by a hash of its file. */
  of(hash: string, read: () => PaperText): PaperText;
  /** Keeps what was asked for, for the next build. */
  save(): void;
}

/**
 * @param cache where a content folder's memory lies
 * @param code a hash of the code: what other code has read does not count
 */
export function readingMemory(cache: string, code: string): ReadingMemory {
  const values = new ValueCache(join(cache, 'site'));
  const name = `readings-${code}`;
  const before = values.read(name) as ReadonlyMap<string, PaperText> | undefined;
  const now = new Map<string, PaperText>();
  let isNew = false;
  return {
    of(hash, read) {
      const known = now.get(hash) ?? before?.get(hash);
      const value = known ?? read();
      isNew ||= known === undefined;
      now.set(hash, value);
      return value;
    },
    save() {
      if (isNew || now.size !== before?.size) values.write(name, now);
      values.forgetOthers();
    },
  };
}
