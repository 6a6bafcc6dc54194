import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Entry, mergeEntries } from '../../core/memory/entry.ts';
import type { Visit } from '../../core/memory/visit.ts';
import { home } from './site.ts';

/** What a reader's browser keeps for this site, in step with its other tabs. Every method rejects if it cannot. */
export interface Memory {
  all(): Promise<Entry[]>;
  /** Changes what is remembered of one paper, in one go with reading it. */
  change(id: string, how: (before: Entry | undefined) => Entry): Promise<Entry>;
  /** Merges another device's entries: all of them or, if there is no room, none. */
  merge(entries: readonly Entry[]): Promise<void>;
  visit(): Promise<Visit | undefined>;
  keepVisit(how: (last: Visit | undefined) => Visit): Promise<Visit>;
  /** Calls whenever entries have changed, here or in another tab. */
  onChange(listener: (changed: readonly Entry[]) => void): void;
}

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  /** One value, the visit that goes on. */
  visits: { key: string; value: Visit };
}

/** Migrations from version to version; a published one is never changed, only followed by another. */
const MIGRATIONS: readonly ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    db.createObjectStore('entries', { keyPath: 'id' });
    db.createObjectStore('visits');
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
    all: async () => (await open()).getAll('entries'),
    change: async (id, how) => {
      const transaction = (await open()).transaction('entries', 'readwrite');
      const after = how(await transaction.store.get(id));
      await Promise.all([transaction.store.put(after), transaction.done]);
      tell([after]);
      return after;
    },
    merge: async (entries) => {
      const transaction = (await open()).transaction('entries', 'readwrite');
      const merged: Entry[] = [];
      const writes = entries.map(async (entry) => {
        const own = await transaction.store.get(entry.id);
        const both = own ? mergeEntries(own, entry) : entry;
        merged.push(both);
        await transaction.store.put(both);
      });
      await Promise.all([...writes, transaction.done]);
      tell(merged);
    },
    visit: async () => (await open()).get('visits', 'last'),
    keepVisit: async (how) => {
      const transaction = (await open()).transaction('visits', 'readwrite');
      const visit = how(await transaction.store.get('last'));
      await Promise.all([transaction.store.put(visit, 'last'), transaction.done]);
      return visit;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
