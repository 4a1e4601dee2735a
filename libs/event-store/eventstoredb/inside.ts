import { EventStoreDBClient } from '@eventstore/db-client';
import type { CallOptions, Channel, Metadata } from '@grpc/grpc-js';

/** What the client gives to those who extend it: it knows addresses, credentials and certificates. */
export interface Inside {
  getChannel(): Promise<Channel>;
  callArguments(options: { requiresLeader: boolean }, call: CallOptions): [Metadata, CallOptions];
}

/** A channel to the one node of this address; it connects when it is used. */
export async function channelTo(url: string): Promise<{ readonly inside: Inside; readonly channel: Channel }> {
  const inside = EventStoreDBClient.connectionString(url) as unknown as Inside;
  return { inside, channel: await inside.getChannel() };
}
