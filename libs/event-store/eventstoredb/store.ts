import { checkEvents } from '../duplicates.js';
import { StoreError, type EventStore } from '../port.js';
import { checkInTime, inTime } from '../waiting.js';
import { Connection } from './connection.js';
import { Feed } from './feed.js';
import { Known } from './known.js';
import { Reader } from './reader.js';
import { SYSTEM } from './requests.js';
import { Writer } from './writer.js';

export interface EventStoreDbOptions {
  /** Begins the name of each stream on the server; streams with other names are not seen. None without it. */
  readonly namespace?: string;
  /** How long one call waits for an answer, in milliseconds. */
  readonly callTimeout?: number;
  /** How long something is tried again while the server is not there, in milliseconds. */
  readonly patience?: number;
}

/** @see openEventStoreDb */
export function storeAt(
  url: string,
  { namespace = '', callTimeout = 5_000, patience = 30_000 }: EventStoreDbOptions = {},
): EventStore {
  const connection = new Connection(url, { callTimeout, patience });
  const known = new Known();
  const reader = new Reader(connection, namespace, known);
  const writer = new Writer(connection, namespace, known, reader);
  const feed = new Feed(connection, namespace, reader);
  let closing: Promise<void> | undefined;

  return {
    append: async (stream, expected, events, { until } = {}) => {
      if (closing) throw new StoreError('store-closed', 'the store is closed');
      checkInTime({ until });
      checkEvents(stream, events);
      checkNotOfTheServer(namespace + stream, ...events.map(({ type }) => type));
      return writer.append(stream, expected, events, until);
    },
    readStream: async (stream, from = 0, { until } = {}) => {
      connection.checkOpen();
      checkInTime({ until });
      return inTime(reader.stream(stream, from, until), until, 'the server did not answer in time');
    },
    readAll: (options = {}) => reader.all(options),
    readByStream: (options = {}) => reader.byStream(options),
    subscribe: (options) => feed.follow(options),
    head: () => reader.head(),
    close: () => (closing ??= connection.settled(writer.settled()).then(() => connection.close())),
  };
}

function checkNotOfTheServer(...names: readonly string[]): void {
  const name = names.find((one) => one.startsWith(SYSTEM));
  if (name !== undefined) throw new TypeError(`${name}: names that begin with ${SYSTEM} are of the server itself`);
}
