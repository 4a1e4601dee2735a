import { resolve } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { checkEvents } from '../duplicates.js';
import type { EventStore } from '../port.js';
import { follow, Wakeup } from '../tail.js';
import { numberOf } from '../position.js';
import { checkInTime } from '../waiting.js';
import { Connection } from './connection.js';
import { closed } from './errors.js';
import { misplaced } from './kept.js';
import { Reader } from './reader.js';
import { written } from './rows.js';
import { WriterBeside } from './writer-beside.js';
import { Writer } from './writer.js';

export interface SqliteOptions {
  readonly file: string;
  /** How long a call waits for another process, in milliseconds. */
  readonly lockTimeout?: number;
  /**
   * A file in which something was changed is refused, or read all the same: only when somebody looks for what it is.
   */
  readonly damaged?: 'refused' | 'read';
  /** What runs in the thread that writes ({@link WRITER_THREAD}); without it this one does. */
  readonly thread?: URL;
}

/** The script of a thread that writes for whoever opened the store. */
export const WRITER_THREAD = new URL('./writer-thread.js', import.meta.url);

// Other threads of this process say so; other processes append without a word: how often we look.
const POLL_MS = 50;
const LOCK_TIMEOUT_MS = 5_000;

/** By a connection of its own: what a large append has written so far is not there yet for a reader. */
function writerOf({ db, place }: Connection, options: SqliteOptions, appended: () => void): Writer | WriterBeside {
  const { file, lockTimeout = LOCK_TIMEOUT_MS, damaged, thread } = options;
  if (thread) return new WriterBeside(thread, { file, lockTimeout, same: place.identities }, appended);
  try {
    return new Writer(new Connection(file, lockTimeout, damaged), appended);
  } catch (error) {
    // The first is not left open when there can be no second one.
    db.close();
    throw error;
  }
}

/**
 * The embedded store: one SQLite file, written durably, that several processes may use at once.
 * @throws StoreError when the file cannot be opened, is damaged, not ours, or from a newer version.
 */
export function openSqliteEventStore(options: SqliteOptions): EventStore {
  const { file, lockTimeout = LOCK_TIMEOUT_MS, damaged } = options;
  const connection = new Connection(file, lockTimeout, damaged);
  const wakeup = new Wakeup();
  const others = new BroadcastChannel(`doorwerking: ${resolve(file)}`).unref();
  others.onmessage = () => wakeup.wake();
  const appended = () => {
    wakeup.wake();
    others.postMessage('appended');
  };
  const writer = writerOf(connection, options, appended);
  const reader = new Reader(connection);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await writer.close();
    connection.db.close();
    others.close();
    wakeup.wake();
  }

  const store: EventStore = {
    append: async (stream, expected, events, waiting) => {
      if (closing) throw closed(file);
      checkInTime(waiting);
      checkEvents(stream, events);
      return writer.append(stream, expected, events.map(written));
    },
    readStream: async (stream, from = 0, waiting) => {
      checkInTime(waiting);
      return reader.stream(stream, from);
    },
    readAll: (options = {}) => reader.all(options),
    readByStream: (options = {}) => reader.byStream(options),
    subscribe: (options) => follow(store, options, wakeup, POLL_MS),
    head: () => reader.head(),
    misplaced: (until, batch) => misplaced(connection, numberOf(until), batch),
    close: () => (closing ??= close()),
  };
  return store;
}
