import type { EventStore } from '#event-store';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { storeAt } from '../../libs/event-store/eventstoredb/store.js';
import { flat, several } from '../contract/stores.js';
import { Double } from './double/double.js';
import { NO_STREAM } from './double/log.js';

/** A stream that somebody deleted on the server's own pages: the server would begin it anew at its next number. */
const damaged = { name: 'StoreError', code: 'store-damaged' };
let double: Double;
let stores: EventStore[] = [];

function another(): EventStore {
  const store = storeAt(double.url, { callTimeout: 500, patience: 5_000 });
  stores.push(store);
  return store;
}

beforeEach(async () => {
  double = await Double.start();
  await another().append('a', 'none', several(2));
  await another().append('b', 'none', several(3));
  double.log.softDelete('a');
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await double.stop();
});

it('is not begun anew, whatever is expected, also by a writer that never read it: nothing is written', async () => {
  const { length } = double.log.entries;
  const later = another();
  await expect(later.readStream('a')).rejects.toMatchObject(damaged);
  await expect(later.append('a', 'any', several(1))).rejects.toMatchObject(damaged);
  await expect(another().append('a', 'none', several(1))).rejects.toMatchObject(damaged);
  await expect(another().append('a', 'any', several(1))).rejects.toMatchObject(damaged);
  expect(double.log.entries).toHaveLength(length);
});

it('that somebody else began anew is not taken for a history', async () => {
  const [first] = double.log.stream('b');
  if (!first) throw new Error('b has events');
  double.log.append('a', NO_STREAM, [{ ...first, id: crypto.randomUUID() }]);
  await expect(another().readStream('a')).rejects.toMatchObject(damaged);
  await expect(another().append('a', 'none', several(1))).rejects.toMatchObject(damaged);
  await expect(another().append('a', 'any', several(1))).rejects.toMatchObject(damaged);
  await expect(flat(another().readByStream())).rejects.toMatchObject(damaged);
});

it('is told by a reader of stream after stream, and the others are not held up by it', async () => {
  await expect(flat(another().readByStream())).rejects.toMatchObject(damaged);
  expect(await flat(another().readByStream({ prefix: 'b' }))).toHaveLength(3);
});

it('is left out by a subscriber, and all others are read: one deleted stream keeps no views from being built', async () => {
  const unread: unknown[] = [];
  const onUnread = (...told: unknown[]) => unread.push(told);
  const events = await flat(another().readByStream({ onUnread }));
  expect(events.map(({ stream, revision }) => [stream, revision])).toEqual([0, 1, 2].map((i) => ['b', i]));
  expect(unread).toEqual([['a', expect.objectContaining(damaged)]]);
});

it('does not hide that the server is away', async () => {
  const store = storeAt(double.url, { callTimeout: 100, patience: 200 });
  stores.push(store);
  await double.node.front.down();
  const unread: string[] = [];
  const read = flat(store.readByStream({ onUnread: (stream) => unread.push(stream) }));
  await expect(read).rejects.toMatchObject({ code: 'store-unreachable' });
  expect(unread).toEqual([]);
});
