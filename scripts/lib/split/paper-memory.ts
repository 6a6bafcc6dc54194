import { hash } from 'node:crypto';
import type { Paper } from '../../../src/core/paper.ts';
import { type FileMark, isOlder, isSameMark } from '../../../src/integration/file-mark.ts';
import { nameFor, type ValueCache } from '../../../src/integration/value-cache.ts';
import { splitVersion } from './split-version.ts';

/** What is remembered of a file that is as `split` wrote it, without a word of its owner's. */
interface KnownFile extends FileMark {
  /** A hash of its text. */
  readonly text: string;
  /** The fingerprint of the paper it was made of. */
  readonly made: string;
}

/** A fingerprint of everything that the file of a paper is made of. */
export function fingerprintOf(paper: Paper): string {
  return hash('sha256', JSON.stringify(paper), 'base64url');
}

/**
 * Remembers which files of `content/papers` are as `split` wrote them, and of which papers. A file whose mark is known is
 * not even opened. Nothing is ever written over a file on the word of this memory: then the file is read.
 */
export class PaperMemory {
  private readonly cache: ValueCache;
  private readonly name = nameFor('papers', splitVersion());
  private readonly known: ReadonlyMap<string, KnownFile>;
  private readonly writtenAt: number;
  private readonly next = new Map<string, KnownFile>();

  constructor(cache: ValueCache) {
    this.cache = cache;
    this.known = (cache.read(this.name) as Map<string, KnownFile> | undefined) ?? new Map();
    this.writtenAt = cache.writtenAt(this.name);
  }

  /** The fingerprint of the paper that a file of this mark was made of; undefined where that is not known. */
  byMark(id: string, mark: FileMark): string | undefined {
    const known = this.known.get(id);
    return isSameMark(known, mark) && isOlder(mark, this.writtenAt) ? known?.made : undefined;
  }

  /** The same by the file's text, however often the file was touched or copied. */
  byText(id: string, text: string): string | undefined {
    const known = this.known.get(id);
    return known && known.text === textHash(text) ? known.made : undefined;
  }

  /** Keeps for the next run that a file is what was made of a paper; without its text, that it is as it was known. */
  keep(id: string, mark: FileMark, made: string, text?: string): void {
    const hashed = text === undefined ? this.known.get(id)!.text : textHash(text);
    this.next.set(id, { ...mark, made, text: hashed });
  }

  save(): void {
    this.cache.write(this.name, this.next);
  }
}

function textHash(text: string): string {
  return hash('sha256', text, 'base64url');
}
