import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { checkEntry, readEntry } from '../../core/memory/check.ts';
import type { Entry } from '../../core/memory/entry.ts';
import { mergeMemories } from '../../core/memory/file.ts';
import { readVisit, type Visit } from '../../core/memory/visit.ts';
import { home } from '../storage/site-storage.ts';

/** What a reader's browser keeps for this site, in step with its other tabs. Every method rejects if it cannot. */
export interface Memory {
  all(): Promise<Entry[]>;
  /** What is kept and is no entry: damaged, or written by something else. It hides nothing, and is never written over. */
  unreadable(): Promise<unknown[]>;
  removeUnreadable(): Promise<void>;
  /**
   * Changes what is remembered of one paper, in one go with reading it.
   * @throws InvalidEntry where it would be more than an entry may hold
   */
  change(id: string, how: (before: Entry | undefined) => Entry): Promise<Entry>;
  /**
   * Merges another device's entries: all of them or, if there is no room, none.
   * @throws InvalidEntry where the whole would be more than a library may hold
   */
  merge(entries: readonly Entry[]): Promise<void>;
  visit(): Promise<Visit | undefined>;
  keepVisit(how: (last: Visit | undefined) => Visit): Promise<Visit>;
  /** Calls whenever entries have changed, here or in another tab. */
  onChange(listener: (changed: readonly Entry[]) => void): void;
}

interface Schema extends DBSchema {
  /** As they were written, which may be by another version of the site: each is checked when it is read. */
  entries: { key: string; value: unknown };
  /** Values that were no entries, out of the way of those their papers have now. */
  aside: { key: number; value: unknown };
  /** One value, the visit that goes on. */
  visits: { key: string; value: unknown };
}

/** Migrations from version to version; a published one is never changed, only followed by another. */
const MIGRATIONS: readonly ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    db.createObjectStore('entries', { keyPath: 'id' });
    db.createObjectStore('visits');
  },
  (db) => {
    db.createObjectStore('aside', { autoIncrement: true });
  },
];

export function openMemory(): Memory {
  const name = `carrel ${home}`;
  const channel = new BroadcastChannel(name);
  const listeners: ((changed: readonly Entry[]) => void)[] = [];
  const tellHere = (changed: readonly Entry[]): void => {
    for (const listener of listeners) listener(changed);
  };
  const tell = (changed: readonly Entry[]): void => {
    channel.postMessage(changed);
    tellHere(changed);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<readonly Entry[]>) => tellHere(data));

  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, MIGRATIONS.length, {
      upgrade: (db, from) => {
        for (const migrate of MIGRATIONS.slice(from)) migrate(db);
      },
      // A newer page needs to migrate the database: this one closes it, and opens it again when it next needs it.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };

  return {
    all: async () => (await (await open()).getAll('entries')).flatMap((value) => readEntry(value) ?? []),
    unreadable: async () => {
      const db = await open();
      const values = await db.getAll('entries');
      return [...values.filter((value) => !readEntry(value)), ...(await db.getAll('aside'))];
    },
    removeUnreadable: async () => {
      const transaction = (await open()).transaction(['entries', 'aside'], 'readwrite');
      const entries = transaction.objectStore('entries');
      for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue())
        if (!readEntry(cursor.value)) await cursor.delete();
      await transaction.objectStore('aside').clear();
      await transaction.done;
    },
    change: async (id, how) => {
      const transaction = (await open()).transaction(['entries', 'aside'], 'readwrite');
      const entries = transaction.objectStore('entries');
      const value = await entries.get(id);
      const before = readEntry(value);
      const after = checkEntry(how(before));
      const writes: Promise<unknown>[] = [entries.put(after)];
      if (value !== undefined && !before) writes.push(transaction.objectStore('aside').add(value));
      await Promise.all([...writes, transaction.done]);
      tell([after]);
      return after;
    },
    merge: async (others) => {
      const transaction = (await open()).transaction(['entries', 'aside'], 'readwrite');
      const entries = transaction.objectStore('entries');
      const values = await entries.getAll();
      const merged = mergeMemories(
        values.flatMap((value) => readEntry(value) ?? []),
        others,
      );
      const ids = new Set<unknown>(merged.map(({ id }) => id));
      const inTheWay = values.filter((value) => !readEntry(value) && ids.has((value as { id: unknown }).id));
      const writes = [
        ...inTheWay.map((value) => transaction.objectStore('aside').add(value)),
        ...merged.map((entry) => entries.put(entry)),
      ];
      await Promise.all([...writes, transaction.done]);
      tell(merged);
    },
    visit: async () => readVisit(await (await open()).get('visits', 'last')),
    keepVisit: async (how) => {
      const transaction = (await open()).transaction('visits', 'readwrite');
      const visit = how(readVisit(await transaction.store.get('last')));
      await Promise.all([transaction.store.put(visit, 'last'), transaction.done]);
      return visit;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
