import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import { discard, isInProgress, sweep, writeWhole } from './atomic.ts';
import { PROJECT_ROOT } from './content-folder.ts';

/** What a file begins with: the SHA-256 of the rest, by which damage is noticed. Bytes. */
const CHECKSUM = 32;

/**
 * What runs remember, a file for each value, by name. A folder that can be thrown away at any time and that
 * several runs may share: a value is written whole or not at all, and a damaged one counts as none. Where the folder
 * cannot be written, a run goes on and remembers nothing.
 */
export class ValueCache {
  private readonly folder: string;
  private readonly used = new Set<string>();
  private failure: Problem | undefined;

  constructor(folder: string) {
    this.folder = folder;
    sweep(folder);
  }

  /** The value of a name; undefined where none is remembered. */
  read(name: string): unknown {
    this.used.add(name);
    try {
      const bytes = readFileSync(join(this.folder, name));
      const value = bytes.subarray(CHECKSUM);
      return bytes.subarray(0, CHECKSUM).equals(checksum(value)) ? deserialize(value) : undefined;
    } catch {
      // Not there, or not to be read: it is made anew.
      return undefined;
    }
  }

  /** When the value of a name was written, by the clock of the disk; 0 where none is. Milliseconds since 1970. */
  writtenAt(name: string): number {
    return statSync(join(this.folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  }

  /** Remembers a value: plain data, maps and typed arrays. */
  write(name: string, value: unknown): void {
    this.used.add(name);
    this.attempt(() => {
      // A value of several gigabytes is more than can be written at once.
      const bytes = serialize(value);
      writeWhole(join(this.folder, name), Buffer.concat([checksum(bytes), bytes]));
    });
  }

  /** Writes to the folder of all that is remembered, unless that has failed before in this run. */
  attempt(write: () => void): void {
    if (this.failure) return;
    try {
      write();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const folder = relative(PROJECT_ROOT, this.folder).replaceAll('\\', '/');
      const what = `cannot be written (${code ?? message}), so the next run begins from nothing`;
      this.failure = problem('warning', folder, 1, what);
    }
  }

  /** Forgets what this run had no use for. */
  forgetOthers(): void {
    let names: string[] = [];
    try {
      names = readdirSync(this.folder);
    } catch {
      // Nothing was ever remembered.
    }
    for (const name of names)
      if (!this.used.has(name) && !isInProgress(name)) discard(join(this.folder, name));
  }

  /** What the owner should know: once, that the folder cannot be written. */
  get problems(): readonly Problem[] {
    return this.failure ? [this.failure] : [];
  }
}

function checksum(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** A name for what was made from the given texts, and from nothing else. */
export function nameFor(kind: string, ...sources: readonly string[]): string {
  return `${kind}-${hash('sha256', JSON.stringify(sources))}`;
}
