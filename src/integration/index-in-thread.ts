import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../core/problem.ts';
import type { DataTexts } from './site-data.ts';

/** What the thread is handed. */
export interface IndexTask {
  /** The content folder's own. */
  readonly root: string;
  /** The folder of the site. */
  readonly site: string;
  readonly data: DataTexts;
}

/** An index that is being made. */
export interface Indexing {
  /** Waits for the end: what the owner should know; rejects with what went wrong. */
  finish(): Promise<Problem[]>;
}

/**
 * Writes the index of a site in a thread of its own, so that pages are rendered meanwhile. Where the build fails before
 * it waits for the end, the thread keeps no process alive.
 */
export function indexInThread(task: IndexTask): Indexing {
  const thread = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: task });
  thread.unref();
  const told = once(thread, 'message');
  told.catch(() => {
    // Told to whoever waits for the end.
  });
  return {
    async finish() {
      thread.ref();
      const [problems] = (await told) as [Problem[]];
      return problems;
    },
  };
}
