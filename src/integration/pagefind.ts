import * as pagefind from 'pagefind';
import { compare } from '../core/compare.ts';
import type { IndexRecord } from '../core/search/to-index.ts';

/** A file that Pagefind made. */
export interface IndexFile {
  /** From the index's folder, with slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Thrown where there is no Pagefind for this machine. */
export class NoPagefind extends Error {}

/** How often is asked whether Pagefind's process is still there: it does not tell when it dies. Milliseconds. */
const PULSE = 500;

/** So many records are sent before the first is answered: one by one, either process would wait for the other. */
const AT_ONCE = 200;

/** How many indexes are being made. */
let running = 0;

/** What Pagefind makes of records, in the order of the paths: the same records, the same bytes. */
export async function indexWithPagefind(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  running++;
  try {
    return await makeIndex(records);
  } finally {
    running--;
    // One process serves all that is being indexed.
    if (running === 0) await pagefind.close();
  }
}

async function makeIndex(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const pulse = setInterval(feelPulse, PULSE);
  let index: pagefind.PagefindIndex | undefined;
  try {
    index = await createIndex();
    for (let first = 0; first < records.length; first += AT_ONCE) {
      const some = records.slice(first, first + AT_ONCE);
      const added = await Promise.all(some.map((record) => index!.addCustomRecord(record)));
      refuse(added.flatMap(({ errors }) => errors));
    }
    const { errors, files } = await index.getFiles();
    refuse(errors);
    return files.sort((a, b) => compare(a.path, b.path));
  } catch (error) {
    if (error instanceof NoPagefind) throw error;
    const { message = String(error) } = error as Partial<Error>;
    throw new Error(`Pagefind could not index the papers: ${message}`, { cause: error });
  } finally {
    clearInterval(pulse);
    // A process that has died has no index to delete.
    await index?.deleteIndex().catch(() => {});
  }
}

/** Sends Pagefind's process something: where it has died, that fails, and everything that waits for it does. */
async function feelPulse(): Promise<void> {
  try {
    const { index } = await pagefind.createIndex();
    await index?.deleteIndex();
  } catch {
    // Whoever waits for an answer is told.
  }
}

async function createIndex(): Promise<pagefind.PagefindIndex> {
  try {
    const { index, errors } = await pagefind.createIndex();
    refuse(errors);
    if (!index) throw new Error('Pagefind gave no index');
    return index;
  } catch (error) {
    if (error instanceof Error && /not yet a supported architecture/.test(error.message))
      throw new NoPagefind(`${process.platform}-${process.arch}`, { cause: error });
    throw error;
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
