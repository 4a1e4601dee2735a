import { verifyStream, type EventStore, type StoredEvent } from '#event-store';
import { expect } from '@jest/globals';
import { flat } from '../contract/stores.js';

/**
 * Everything acknowledged (`stream revision`) is there, nothing is half there, positions and revisions
 * have no gap, and every chain holds.
 */
export async function expectWhole(store: EventStore, acknowledged: readonly string[]): Promise<StoredEvent[]> {
  const all = await flat(store.readAll());
  expect(all.map((e) => Number(e.position))).toEqual(all.map((_, i) => i + 1));
  const streams = Map.groupBy(all, (e) => e.stream);
  for (const events of streams.values()) expect(verifyStream(events)).toEqual({ ok: true });
  for (const [command, events] of Map.groupBy(all, (e) => String(e.meta['command']))) {
    expect([command, events.length]).toEqual([command, events[0]?.type === 'TrajectoryOpened' ? 1 : 3]);
  }
  for (const line of acknowledged) {
    const [stream = '', revision] = line.split(' ');
    expect(streams.get(stream)?.[Number(revision)]).toBeDefined();
  }
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  return all;
}
