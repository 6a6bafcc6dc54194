import { statSync } from 'node:fs';

/** What changes whenever a file is written, as the disk tells it without opening the file. Bytes, milliseconds. */
export interface FileMark {
  readonly size: number;
  readonly mtimeMs: number;
  /** The time of the last change of any kind, which no program can set back. */
  readonly ctimeMs: number;
}

/** The mark of a file; undefined where none is. */
export function markOf(path: string): FileMark | undefined {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return { size, mtimeMs, ctimeMs };
  } catch {
    return undefined;
  }
}

/** True for a mark from which a later change is sure to differ: a disk's clock may stand still for two seconds. */
export function isOlder({ mtimeMs, ctimeMs }: FileMark, time: number): boolean {
  return Math.max(mtimeMs, ctimeMs) < time;
}

/** True where nobody has touched a file between two looks at it. */
export function isSameMark(one: FileMark | undefined, other: FileMark | undefined): boolean {
  return (
    one !== undefined &&
    one.size === other?.size &&
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs
  );
}
