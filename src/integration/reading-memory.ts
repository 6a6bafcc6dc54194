import { join } from 'node:path';
import type { PaperText } from '../site/paper-text.ts';
import { ValueCache } from './value-cache.ts';
import { ValueMemory } from './value-memory.ts';

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
  const memory = new ValueMemory<PaperText>(values, `readings-${code}`);
  return {
    of: (hash, read) => memory.of(hash, read),
    save() {
      memory.save();
      values.forgetOthers();
    },
  };
}
