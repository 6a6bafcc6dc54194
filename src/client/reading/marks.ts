import { clip } from '../../core/memory/bounds.ts';
import { type Entry, type FlagName, turnFlag, withFacts, withNote } from '../../core/memory/entry.ts';
import { noteText } from '../../core/memory/note.ts';
import { breakable, element } from '../list/card.ts';
import { factsOf } from './facts.ts';
import type { Memory } from './memory.ts';
import { makeNoteBox, type NoteBox } from './note-box.ts';
import { announce, warn } from './notice.ts';

/** The foot of a paper's article: its buttons and its note. */
export interface Marks {
  show(entry: Entry | undefined): void;
}

const FLAGS: readonly { name: FlagName; label: string; key: string; on: string; off: string }[] = [
  { name: 'saved', label: 'Save', key: 's', on: 'Saved.', off: 'No longer saved.' },
  { name: 'read', label: 'Read', key: 'm', on: 'Marked as read.', off: 'No longer marked as read.' },
];

/** So much of a note a list shows, in characters; its box and the paper's page have it whole. */
const SHOWN = 1_000;

/** Adds the buttons to a card or to a paper's page. */
export function addMarks(article: HTMLElement, memory: Memory): Marks {
  const id = article.dataset['paper'] ?? '';
  let shown: Entry | undefined;
  const change = async (how: (entry: Entry) => Entry): Promise<boolean> => {
    const facts = factsOf(article);
    try {
      await memory.change(id, (before) => how(before ? withFacts(before, facts) : { id, facts }));
      return true;
    } catch (error) {
      warn(error);
      return false;
    }
  };

  const flags = FLAGS.map(({ name, label, key, on, off }) => {
    const button = makeButton(label, name, key);
    button.addEventListener('click', async () => {
      const next = !shown?.[name]?.on;
      const kept = await change((entry) => turnFlag(entry, name, next, Date.now()));
      // A screen reader announces the button only if it has the focus; after a key pressed elsewhere it does not.
      if (kept && document.activeElement !== button) announce(next ? on : off);
    });
    return { name, button };
  });

  const note = makeButton('Note', 'note', 'n');
  note.setAttribute('aria-expanded', 'false');
  const words = element('p');
  words.className = 'note-text';
  words.hidden = true;
  let box: NoteBox | undefined;
  note.addEventListener('click', () => {
    box ??= makeNoteBox(note, (written) => change((entry) => withNote(entry, written)));
    if (!box.element.isConnected) foot.append(box.element);
    box.toggle(shown?.note);
  });

  const group = element('div', ...flags.map(({ button }) => button), note);
  group.className = 'marks-buttons';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', `Your marks: ${factsOf(article).title}`);
  const foot = element('div', group, words);
  foot.className = 'marks';
  const inList = !article.classList.contains('paper');
  (article.querySelector(':scope.paper > header') ?? article).append(foot);
  article.classList.add('marked');

  return {
    show: (entry) => {
      shown = entry;
      for (const { name, button } of flags) {
        const on = entry?.[name]?.on === true;
        button.setAttribute('aria-pressed', String(on));
        article.classList.toggle(`is-${name}`, on);
      }
      const text = noteText(entry?.note);
      note.textContent = text ? 'Your note' : 'Note';
      article.classList.toggle('is-noted', text !== '');
      words.replaceChildren(...breakable(inList ? clip(text, SHOWN) : text));
      words.hidden = text === '';
      box?.show(entry?.note);
    },
  };
}

function makeButton(label: string, mark: string, key: string): HTMLButtonElement {
  const button = element('button', label);
  button.type = 'button';
  button.className = 'mark';
  button.dataset['mark'] = mark;
  button.title = `Key: ${key}`;
  return button;
}
