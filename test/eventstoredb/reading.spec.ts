import type { EventStore } from '#event-store';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { several } from '../contract/stores.js';
import { storeAt } from '../../libs/event-store/eventstoredb/store.js';
import { Double } from './double/double.js';

/** What a client of this server stumbled over in reading, when it was used by itself (decision 27). */
let double: Double;
let stores: EventStore[] = [];

function another(): EventStore {
  const store = storeAt(double.url, { callTimeout: 1_000, patience: 5_000 });
  stores.push(store);
  return store;
}

beforeEach(async () => {
  double = await Double.start();
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await double.stop();
});

it('a store that was opened and asked while the server was away reads and appends when it is there', async () => {
  await double.node.front.down();
  const store = another();
  await expect(store.readStream('a', 0, { until: performance.now() + 300 })).rejects.toMatchObject({
    code: 'store-unreachable',
  });
  await double.node.front.open();
  expect(await store.append('a', 'none', several(1))).toMatchObject({ ok: true, revision: 0 });
  expect(await store.readStream('a')).toHaveLength(1);
});

it('a reader that stops halfway leaves nothing open: what is left open takes its part of the connection', async () => {
  const store = another();
  // More than is taken in before somebody asks for it.
  for (let i = 0; i < 13; i++) await store.append('big', 'any', several(200, { text: 'x'.repeat(500) }));
  for (let i = 0; i < 3; i++) for await (const [event] of store.readAll({ batch: 1 })) if (event) break;
  for (let i = 0; i < 500 && double.node.asked > 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(double.node.asked).toBe(0);
});
