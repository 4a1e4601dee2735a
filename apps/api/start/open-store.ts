import { openEventStoreDb, openSqliteEventStore, WRITER_THREAD, type EventStore } from '#event-store';

/** Where the log is: EventStoreDB, or else a file. */
export interface LogAddress {
  readonly eventStoreDb: string | undefined;
  readonly file: string;
}

/** @throws StoreError when it cannot be opened. */
export async function openStore({ eventStoreDb, file }: LogAddress): Promise<EventStore> {
  if (eventStoreDb !== undefined) return openEventStoreDb(eventStoreDb);
  return openSqliteEventStore({ file, thread: WRITER_THREAD });
}
