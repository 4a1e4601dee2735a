import { DatabaseSync } from 'node:sqlite';
import { StoreError, type EventStore } from '../port.js';
import { follow, Wakeup } from '../tail.js';
import { storeError } from './errors.js';
import { Reader } from './reader.js';
import { prepare } from './schema.js';
import { Writer } from './writer.js';

export interface SqliteOptions {
  readonly file: string;
  /** How long a write waits for another process, in milliseconds. */
  readonly lockTimeout?: number;
}

// Other processes append to the same file without a word: how often we look.
const POLL_MS = 50;

/**
 * The embedded store: one SQLite file, written durably, that several processes may use at once.
 * @throws StoreError when the file cannot be opened, is damaged, not ours, or from a newer version.
 */
export function openSqliteEventStore({ file, lockTimeout = 5_000 }: SqliteOptions): EventStore {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeError(error, file);
    }
  };
  const db = guarded(() => new DatabaseSync(file, { timeout: lockTimeout }));
  try {
    guarded(() => prepare(db, file));
  } catch (error) {
    db.close();
    throw error;
  }
  const wakeup = new Wakeup();
  const writer = new Writer(db, file, () => wakeup.wake());
  const reader = new Reader(db);

  async function* batches<T>(read: () => Iterable<T>) {
    const iterator = guarded(() => read()[Symbol.iterator]());
    for (;;) {
      const next = guarded(() => iterator.next());
      if (next.done) return;
      yield next.value;
      // A long read lets others have their turn.
      await new Promise(setImmediate);
    }
  }

  const store: EventStore = {
    append: (stream, expected, events) =>
      db.isOpen
        ? writer.append(stream, expected, events)
        : Promise.reject(new StoreError('store-closed', `${file}: the store is closed`)),
    // eslint-disable-next-line @typescript-eslint/require-await -- reading throws as a rejection
    readStream: async (stream, from = 0) => guarded(() => reader.stream(stream, from)),
    readAll: (options = {}) => batches(() => reader.all(options)),
    readByStream: (options = {}) => batches(() => reader.byStream(options)),
    subscribe: (options) => follow(store, options, wakeup, POLL_MS),
    // eslint-disable-next-line @typescript-eslint/require-await
    head: async () => guarded(() => reader.head()),
    // eslint-disable-next-line @typescript-eslint/require-await
    close: async () => {
      if (!db.isOpen) return;
      writer.flush();
      db.close();
      wakeup.wake();
    },
  };
  return store;
}
