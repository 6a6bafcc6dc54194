import { compare } from '../compare.ts';
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
  /** The wordings that were read and replaced, by their times. */
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
  const replaced = [...(note?.replaced ?? []), ...old];
  const words = text.trim();
  // Later than all it replaces, even where the clock is wrong.
  const at = Math.max(now, ...replaced.map((time) => time + 1));
  return { wordings: words ? [{ text: words, at }] : [], replaced };
}

/** Both notes in one: what either side has replaced is gone, everything else is kept. In any order the same. */
export function mergeNotes(a: Note, b: Note): Note {
  const replaced = [...new Set([...a.replaced, ...b.replaced])].sort((x, y) => x - y);
  const gone = new Set(replaced);
  const wordings = new Map<string, Wording>();
  for (const wording of [...a.wordings, ...b.wordings])
    if (!gone.has(wording.at)) wordings.set(`${wording.at} ${wording.text}`, wording);
  return {
    wordings: [...wordings.values()].sort((x, y) => x.at - y.at || compare(x.text, y.text)),
    replaced,
  };
}
