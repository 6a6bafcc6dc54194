import type { Problem } from '../problem.ts';
import type { PaperRecord } from '../record.ts';

/** A digest's text, whole or a line at a time, so that a large one need not be held in memory. */
export interface DigestSource {
  /** Size in bytes after decompression where that is known, otherwise of the file. */
  readonly size: number;
  /** The whole text. */
  text(): string;
  /** Its lines without their ends, read as they are asked for. */
  lines(): Iterable<string>;
}

/** What a format yields: papers and problems, in the order of the digest. */
export type Reading = PaperRecord | Problem;

/** One way in which digests come. One file each in this folder, one line each in `index.ts`. */
export interface DigestFormat {
  /** Short and lower case, shown in reports: `hf-json`, `page`. */
  readonly name: string;
  /** True when `read` goes by lines and never asks for the whole text. */
  readonly streams?: boolean;
  /**
   * How sure the format is that a digest is its own, 0 to 1.
   * @param head the first 64 Ki characters of the text
   * @param file the file's name, a hint and no more
   */
  detect(head: string, file: string): number;
  /** Never throws on bad input and never prints. */
  read(source: DigestSource, file: string): Iterable<Reading> | AsyncIterable<Reading>;
}
