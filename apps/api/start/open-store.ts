import { openEventStoreDb, openSqliteEventStore, type EventStore } from '#event-store';

/** Where the log is: EventStoreDB, or else a file. */
export interface LogAddress {
  readonly eventStoreDb: string | undefined;
  readonly file: string;
}

/** @throws StoreError when it cannot be opened. */
export const openStore = ({ eventStoreDb, file }: LogAddress): EventStore =>
  eventStoreDb === undefined ? openSqliteEventStore({ file }) : openEventStoreDb(eventStoreDb);
