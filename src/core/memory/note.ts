import { compare } from '../compare.ts';
import { LATEST, timeAfter } from './bounds.ts';

/** So many replaced wordings a note remembers: each pause while one writes makes one. */
const REMEMBERED = 1_000;

/** One wording of a note. */
export interface Wording {
  readonly text: string;
  /** When it was written; names it. Milliseconds since 1970. */
  readonly at: number;
}

/**
 * A reader's note on one paper, kept so that no device can overwrite another's words unseen (a multi-value register):
 * a new wording names those it replaces, and wordings that none has replaced are kept side by side.
 */
export interface Note {
  /** Oldest first; none where the note was deleted. */
  readonly wordings: readonly Wording[];
  /** The wordings that were read and replaced, by their times: the newest of them, oldest first. */
  readonly replaced: readonly number[];
}

/** The note as a reader sees it: wordings of several devices one below the other. */
export function noteText(note: Note | undefined): string {
  return [...new Set(note?.wordings.map(({ text }) => text))].join('\n\n');
}

/**
 * The note with new words in place of all it said.
 * @param text nothing but space deletes the note
 * @param now milliseconds since 1970
 */
export function writeNote(note: Note | undefined, text: string, now: number): Note {
  const old = note?.wordings.map(({ at }) => at) ?? [];
  const replaced = remember([...(note?.replaced ?? []), ...old]);
  const words = text.trim();
  const at = timeAfter(replaced, now);
  return { wordings: words ? [{ text: words, at }] : [], replaced };
}

/** Both notes in one: what either side has replaced is gone, everything else is kept. In any order the same. */
export function mergeNotes(a: Note, b: Note): Note {
  const gone = new Set([...a.replaced, ...b.replaced]);
  const wordings = new Map<string, Wording>();
  for (const wording of [...a.wordings, ...b.wordings])
    if (!gone.has(wording.at)) wordings.set(`${wording.at} ${wording.text}`, wording);
  return {
    wordings: [...wordings.values()].sort((x, y) => x.at - y.at || compare(x.text, y.text)),
    replaced: remember([...gone]),
  };
}

/**
 * Replaced wordings in order, the last thousand of them. A device that missed more changes than that may bring an old
 * wording back beside the new one; no words are lost. Where times have come to their end, new wordings have earlier ones
 * than old wordings have, and none can be forgotten.
 */
function remember(replaced: readonly number[]): number[] {
  const sorted = [...replaced].sort((x, y) => x - y);
  return (sorted.at(-1) ?? 0) < LATEST - REMEMBERED ? sorted.slice(-REMEMBERED) : sorted;
}
