import type { Memory } from '../reading/memory.ts';
import { warn } from '../reading/notice.ts';

/** Tells how many entries could not be read, where there are any. Once they are saved the reader may remove them. */
export async function offerUnreadable(memory: Memory): Promise<void> {
  const section = document.querySelector<HTMLElement>('#library-unreadable')!;
  const remove = section.querySelector<HTMLElement>('#library-unreadable-remove')!;
  section.querySelector('#library-unreadable-save')!.addEventListener('click', () => {
    remove.hidden = false;
  });
  remove.addEventListener('click', () => {
    memory.removeUnreadable().then(() => {
      section.hidden = true;
    }, warn);
  });
  // A browser that keeps nothing is told of where the library stands.
  const { length: count } = await memory.unreadable().catch(() => []);
  section.querySelector('#library-unreadable-count')!.textContent =
    count === 1 ? '1 entry could not be read.' : `${count} entries could not be read.`;
  section.hidden = count === 0;
}
