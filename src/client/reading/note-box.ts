import { MOST } from '../../core/memory/bounds.ts';
import { type Note, noteText, writeNote } from '../../core/memory/note.ts';
import { element } from '../list/card.ts';

/** Where a note is written. It is kept while one types. */
export interface NoteBox {
  readonly element: HTMLElement;
  toggle(note: Note | undefined): void;
  /** Shows what is remembered now, unless the reader is writing. */
  show(note: Note | undefined): void;
}

/** A longer word is not broken into lines: a browser takes seconds for one of 100,000 letters. */
const LONG = 1_000;

/** How long a writer pauses between words, about. Milliseconds. */
const PAUSE = 500;

/**
 * @param opener the button that opens and closes the box
 * @param keep keeps the note; false if it could not
 */
export function makeNoteBox(opener: HTMLElement, keep: (note: Note) => Promise<boolean>): NoteBox {
  const area = element('textarea');
  area.rows = 3;
  area.maxLength = MOST.note;
  const hint = element('p', 'Kept in this browser as you type. Escape closes it.');
  const box = element('div', element('label', 'Your note', area), hint);
  box.className = 'note-box';
  box.hidden = true;

  let seen: Note | undefined;
  let latest: Note | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const store = async (): Promise<void> => {
    clearTimeout(timer);
    if (area.value.trim() === noteText(seen)) return;
    const before = seen;
    // The next change replaces these words too, but not those that other tabs write in the meantime.
    const note = writeNote(before, area.value, Date.now());
    seen = note;
    if (!(await keep(note))) seen = before;
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(store, PAUSE);
  });
  area.addEventListener('blur', async () => {
    await store();
    show(latest);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void store();
  });
  const close = (): void => {
    void store();
    box.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  };
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  const show = (note: Note | undefined): void => {
    latest = note;
    if (document.activeElement === area) return;
    seen = note;
    area.value = noteText(note);
    area.wrap = area.value.split(/\s+/).some((word) => word.length > LONG) ? 'off' : 'soft';
  };
  return {
    element: box,
    show,
    toggle: (note) => {
      if (!box.hidden) return close();
      show(note);
      box.hidden = false;
      opener.setAttribute('aria-expanded', 'true');
      area.focus();
    },
  };
}
