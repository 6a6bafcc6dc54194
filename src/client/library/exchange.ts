import { MOST } from '../../core/memory/bounds.ts';
import type { Entry } from '../../core/memory/entry.ts';
import { isKept } from '../../core/memory/entry.ts';
import { readMemory, writeMemory, writeUnreadable } from '../../core/memory/file.ts';
import { toReadingList } from '../../core/memory/reading-list.ts';
import { paths } from '../../site/urls.ts';
import { element } from '../list/card.ts';
import type { Memory } from '../reading/memory.ts';
import { explain } from '../reading/notice.ts';
import { root } from '../reading/site.ts';
import { sayPapers } from './say-papers.ts';

/**
 * Lets the reader take the library out as a file, and another in.
 * @param shown the entries the page shows: a reading list has those
 */
export function offerExchange(memory: Memory, shown: () => readonly Entry[]): void {
  const outcome = document.querySelector('#library-outcome');
  const file = document.querySelector<HTMLInputElement>('#library-file');
  const say = (text: string): void => {
    if (outcome) outcome.textContent = text;
  };
  on('#library-export', async () => {
    try {
      const all = await memory.all();
      save('library', writeMemory(all), 'json', 'application/json');
      say(`Exported ${sayPapers(all.filter(isKept).length)}.`);
    } catch (error) {
      say(explain(error));
    }
  });
  on('#library-reading-list', () => {
    const entries = shown();
    const address = (id: string): string => new URL(root + paths.paper(id), document.baseURI).href;
    save('library', toReadingList(entries, address), 'md', 'text/markdown');
    say(`Made a reading list of ${sayPapers(entries.length)}.`);
  });
  on('#library-unreadable-save', async () => {
    try {
      save('library-unreadable', writeUnreadable(await memory.unreadable()), 'json', 'application/json');
    } catch (error) {
      say(explain(error));
    }
  });
  on('#library-import', () => file?.click());
  file?.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    say(await takeIn(memory, chosen));
    // The same file may be chosen again.
    file.value = '';
  });
}

/** Merges a file in. @returns what came of it, in words */
async function takeIn(memory: Memory, file: File): Promise<string> {
  let entries: Entry[];
  try {
    // No more of it than shows that it is too large: a character takes three bytes at most.
    entries = readMemory(await file.slice(0, 3 * MOST.file + 1).text());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  try {
    const known = new Set((await memory.all()).map(({ id }) => id));
    await memory.merge(entries);
    const added = entries.filter(({ id }) => !known.has(id)).length;
    return `Imported ${sayPapers(entries.length)}: ${added} new here, ${entries.length - added} merged with what was.`;
  } catch (error) {
    return `${explain(error)} Nothing was changed.`;
  }
}

function on(selector: string, act: () => void): void {
  document.querySelector(selector)?.addEventListener('click', act);
}

/** Hands a text over as a file named by the day. */
function save(name: string, text: string, extension: string, type: string): void {
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${name}-${new Date().toLocaleDateString('sv')}.${extension}`;
  link.click();
  // The browser reads it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
