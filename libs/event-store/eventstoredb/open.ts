import type { EventStore } from '../port.js';
import type { EventStoreDbOptions } from './store.js';

/**
 * The store for many machines: EventStoreDB 22.10 or newer, one node or a cluster, by its connection string
 * (`esdb://user:password@host:2113?tls=true`). It connects when it is first asked for something. Its client
 * is loaded here: nobody else has to wait for it.
 * @throws StoreError when the connection string is not one; what it says stands in no message.
 */
export async function openEventStoreDb(url: string, options?: EventStoreDbOptions): Promise<EventStore> {
  const { storeAt } = await import('./store.js');
  return storeAt(url, options);
}
