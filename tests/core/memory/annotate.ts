import type { Entry } from '../../../src/core/memory/entry.ts';
import { withNote } from '../../../src/core/memory/entry.ts';
import { writeNote } from '../../../src/core/memory/note.ts';

/** An entry whose note a reader has written anew, having seen the last. */
export function annotate(entry: Entry, text: string, now: number): Entry {
  return withNote(entry, writeNote(entry.note, text, now));
}
