import { MOST } from '../../core/memory/bounds.ts';
import type { Entry } from '../../core/memory/entry.ts';
import { isKept } from '../../core/memory/entry.ts';
import { readMemory, writeMemory, writeUnreadable } from '../../core/memory/file.ts';
import { toReadingList } from '../../core/memory/reading-list.ts';
import { paths } from '../../site/urls.ts';
import { element } from '../list/card.ts';
import { formatPapers } from '../page/format.ts';
import type { Memory } from '../reading/memory.ts';
import { explain } from '../reading/notice.ts';
import { root } from '../reading/site.ts';

/**
 * Lets the reader export the library as a file, and import one.
 * @param shown the entries the page shows: a reading list has those
 */
export function offerExchange(memory: Memory, shown: () => readonly Entry[]): void {
  const outcome = document.querySelector('#library-outcome');
  const file = document.querySelector<HTMLInputElement>('#library-file');
  const showOutcome = (text: string): void => {
    if (outcome) outcome.textContent = text;
  };
  on('#library-export', async () => {
    try {
      const all = await memory.all();
      save('library', writeMemory(all), 'json', 'application/json');
      showOutcome(`Exported ${formatPapers(all.filter(isKept).length)}.`);
    } catch (error) {
      showOutcome(explain(error));
    }
  });
  on('#library-reading-list', () => {
    const entries = shown();
    const address = (id: string): string => new URL(root + paths.paper(id), document.baseURI).href;
    save('library', toReadingList(entries, address), 'md', 'text/markdown');
    showOutcome(`Made a reading list of ${formatPapers(entries.length)}.`);
  });
  on('#library-unreadable-save', async () => {
    try {
      save('library-unreadable', writeUnreadable(await memory.unreadable()), 'json', 'application/json');
    } catch (error) {
      showOutcome(explain(error));
    }
  });
  on('#library-import', () => file?.click());
  file?.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    showOutcome(await takeIn(memory, chosen));
    // The same file may be chosen again.
    file.value = '';
  });
}

/** Imports a file. @returns the outcome, in words */
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
    return `Imported ${formatPapers(entries.length)}: ${added} new here, ${entries.length - added} merged with what was.`;
  } catch (error) {
    return `${explain(error)} Nothing was changed.`;
  }
}

function on(selector: string, act: () => void): void {
  document.querySelector(selector)?.addEventListener('click', act);
}

/** Downloads a text as a file named by the day. */
function save(name: string, text: string, extension: string, type: string): void {
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${name}-${new Date().toLocaleDateString('sv')}.${extension}`;
  link.click();
  // The browser reads the blob only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
