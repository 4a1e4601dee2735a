import { EventIdReused, type EventStore, type Expected, type StoredEvent } from '#event-store';
import { afterEach, describe, expect, it } from '@jest/globals';
import { event, flat, several } from '../contract/stores.js';
import { storeAt } from '../../libs/event-store/eventstoredb/store.js';
import { Double } from './double/double.js';
import type { Fault } from './double/appending.js';

/** What can go wrong between a store and its server, while it is used. */
const QUICK = { callTimeout: 500, patience: 10_000 };
let double: Double;
let stores: EventStore[] = [];

async function started(nodes = 1): Promise<EventStore> {
  double = await Double.start(nodes);
  return another();
}

function another(): EventStore {
  const store = storeAt(double.url, QUICK);
  stores.push(store);
  return store;
}

afterEach(async () => {
  for (const node of double.nodes) node.front.thaw();
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await double.stop();
});

/** Follows the log in the background; `seen` fills. */
function follow(store: EventStore): { seen: StoredEvent[]; stop: () => Promise<void> } {
  const stop = new AbortController();
  const seen: StoredEvent[] = [];
  const running = (async () => {
    for await (const events of store.subscribe({ signal: stop.signal })) seen.push(...events);
  })();
  return {
    seen,
    stop: () => {
      stop.abort();
      return running;
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}

/** What was acknowledged is there once and in its place, nothing else is, and those who followed saw the same. */
async function expectWhole(store: EventStore, acknowledged: readonly string[], seen: readonly StoredEvent[]) {
  const log = await flat(store.readAll());
  expect(log.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted());
  await until(() => seen.length >= log.length);
  expect(seen).toEqual(log);
}

const faults: readonly (readonly [string, Fault])[] = [
  ['the connection ends before it is done', 'lost'],
  ['it is done, and the connection ends with the answer on its way', 'die then answer'],
  ['it is answered, and the connection ends', 'answer then die'],
  ['the answer comes after the caller gave up', { delay: 900 }],
  ['the server is starting', 'not ready'],
];

describe.each(faults)('%s', (_, fault) => {
  it('one append is there once', async () => {
    const store = await started();
    await store.append('a', 'none', several(1));
    double.node.meet(fault);
    expect(await store.append('a', 0, several(2))).toMatchObject({ ok: true, revision: 2, duplicate: false });
    double.node.meet(fault, fault);
    expect(await store.append('b', 'none', several(1))).toMatchObject({ ok: true, revision: 0, duplicate: false });
    expect((await flat(another().readAll())).map(({ stream }) => stream)).toEqual(['a', 'a', 'a', 'b']);
  });

  it('while many append and others follow', async () => {
    const store = await started();
    const { seen, stop } = follow(another());
    const acknowledged: string[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (__, writer) => {
        let last: Expected = 'none';
        for (let i = 0; i < 12; i++) {
          const events = several(1 + (i % 3));
          if ((i + writer) % 6 === 0) double.node.meet(fault);
          const result = await store.append(`s${writer}`, writer % 2 === 0 ? 'any' : last, events);
          if (!result.ok) throw new Error(`a conflict that nobody made: ${JSON.stringify(result)}`);
          last = result.revision;
          acknowledged.push(...events.map(({ id }) => id));
        }
      }),
    );
    await expectWhole(store, acknowledged, seen);
    await stop();
  });
});

it('the same again after a lost answer, from another process, is no other event', async () => {
  const store = await started();
  const once = several(2);
  double.node.meet('die then answer');
  await store.append('a', 'none', once);
  expect(await another().append('a', 'none', once)).toMatchObject({ ok: true, revision: 1, duplicate: true });
  const changed = once.map((one) => ({ ...one, data: 'changed' }));
  await expect(another().append('a', 'any', changed)).rejects.toThrow(EventIdReused);
  expect(await flat(store.readAll())).toHaveLength(2);
});

it('the same id with other content, from two processes at the same revision: one of them hears of it', async () => {
  await started();
  for (let i = 0; i < 20; i++) {
    const id = `${i}`;
    const results = await Promise.allSettled([
      another().append(`s${i}`, 'none', [event(1, id)]),
      another().append(`s${i}`, 'none', [event(2, id)]),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  }
});

it('a conflict that came of somebody else while the answer was lost is a conflict', async () => {
  const store = await started();
  double.node.meet('lost');
  const results = await Promise.all([store, another()].map((one) => one.append('a', 'none', several(1))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, conflict: { expected: 'none', actual: 0 } });
  expect(await flat(store.readAll())).toHaveLength(1);
});

it('a server that hangs is waited for, and then nothing is lost or there twice', async () => {
  const store = await started();
  const { seen, stop } = follow(another());
  await store.append('a', 'none', several(1));
  double.node.front.freeze();
  const events = several(3);
  const hanging = events.map((one) => store.append('a', 'any', [one]));
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  double.node.front.thaw();
  expect((await Promise.all(hanging)).map((r) => r.ok && r.revision)).toEqual([1, 2, 3]);
  await until(() => seen.length === 4);
  expect(seen).toEqual(await flat(store.readAll()));
  await stop();
});

it('a server that does not come back ends the patience, and says that it is not known', async () => {
  double = await Double.start();
  const store = storeAt(double.url, { callTimeout: 200, patience: 500 });
  stores.push(store);
  await store.append('a', 'none', several(1));
  double.node.front.freeze();
  const refused = await store.append('a', 0, several(1)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ name: 'StoreError', code: 'store-unreachable' });
  expect(String(refused)).toMatch(/not known/);
  await expect(store.head()).rejects.toMatchObject({ code: 'store-unreachable' });
});

describe('subscriptions', () => {
  it('are taken up again each time that they are dropped: no gap, no repeat', async () => {
    const store = await started();
    const { seen, stop } = follow(store);
    for (let i = 0; i < 30; i++) {
      await store.append(`s${i % 3}`, 'any', several(5));
      if (i % 4 === 0) double.node.dropSubscribers();
      if (i % 10 === 5) double.node.front.cut();
    }
    await until(() => seen.length === 150);
    expect(seen).toEqual(await flat(store.readAll()));
    await stop();
  });

  it('survive appends of more than the server keeps for them', async () => {
    const store = await started();
    const { seen, stop } = follow(store);
    for (let i = 0; i < 10; i++) await store.append('a', 'any', several(100));
    await until(() => seen.length === 1_000);
    expect(seen).toEqual(await flat(store.readAll()));
    await stop();
  });

  it('wait while the server is down', async () => {
    const store = await started();
    const { seen, stop } = follow(store);
    await store.append('a', 'any', several(1));
    await until(() => seen.length === 1);
    await double.node.front.down();
    const appending = store.append('a', 'any', several(1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await double.node.front.open();
    expect(await appending).toMatchObject({ ok: true, revision: 1 });
    await until(() => seen.length === 2);
    await stop();
  });
});

it('a reader goes on where it was when the connection ends', async () => {
  const store = await started();
  await store.append('a', 'any', several(3_000));
  const read: StoredEvent[] = [];
  for await (const events of store.readAll({ batch: 100 })) {
    read.push(...events);
    if (read.length % 500 === 0) double.node.front.cut();
  }
  expect(read.map((e) => e.revision)).toEqual(read.map((__, i) => i));
  expect(read).toHaveLength(3_000);
});

it('a reader of stream after stream goes on where it was, too', async () => {
  const store = await started();
  for (let i = 0; i < 300; i++) await store.append(`s${i % 100}`, 'any', several(10));
  const read: StoredEvent[] = [];
  for await (const events of store.readByStream({ batch: 100 })) {
    read.push(...events);
    if (read.length % 500 < 100) double.node.front.cut();
  }
  const inOrder = (events: StoredEvent[]) => events.toSorted((a, b) => (a.position < b.position ? -1 : 1));
  expect(inOrder(read)).toEqual(await flat(store.readAll()));
  for (let i = 1; i < read.length; i++) expect(read[i]?.revision).toBe(((read[i - 1]?.revision ?? 0) + 1) % 30);
});

describe('a cluster', () => {
  it('a follower is left for the leader', async () => {
    const store = await started(3);
    const [first, second] = double.nodes;
    await store.append('a', 'none', several(1));
    if (first && second) [first.leads, second.leads] = [false, true];
    expect(await store.append('a', 0, several(1))).toMatchObject({ ok: true, revision: 1 });
    expect(await store.readStream('a')).toHaveLength(2);
  });

  it('an address of one node finds the leader, too', async () => {
    await started(3);
    const store = storeAt(`esdb://127.0.0.1:${double.nodes[2]?.front.port}?tls=false`, QUICK);
    stores.push(store);
    expect(await store.append('a', 'none', several(1))).toMatchObject({ ok: true, revision: 0 });
    expect(await store.head()).not.toBe('');
  });

  it('the leader dies while many append; another one leads', async () => {
    const store = await started(3);
    const { seen, stop } = follow(another());
    const acknowledged: string[] = [];
    const writing = Array.from({ length: 6 }, async (__, writer) => {
      for (let i = 0; i < 20; i++) {
        const events = several(2);
        const result = await store.append(`s${writer}`, 'any', events);
        if (result.ok) acknowledged.push(...events.map(({ id }) => id));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    for (const [dying, next] of [
      [0, 1],
      [1, 2],
    ] as const) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const [old, leader] = [double.nodes[dying], double.nodes[next]];
      if (!old || !leader) throw new Error('three nodes');
      old.leads = false;
      await old.front.down();
      await new Promise((resolve) => setTimeout(resolve, 200));
      leader.leads = true;
    }
    await Promise.all(writing);
    await expectWhole(store, acknowledged, seen);
    await stop();
  });
});

it('a stream that somebody deleted on the server is not begun anew', async () => {
  const store = await started();
  await store.append('a', 'none', several(2));
  double.log.softDelete('a');
  const later = another();
  await expect(later.readStream('a')).rejects.toMatchObject({ code: 'store-damaged' });
  await expect(later.append('a', 'any', several(1))).rejects.toMatchObject({ code: 'store-damaged' });
  const before = double.log.entries.length;
  for (const expected of ['none', 'any', 1] as const) {
    await expect(another().append('a', expected, several(1))).rejects.toMatchObject({ code: 'store-damaged' });
  }
  // Refused before anything was written.
  expect(double.log.entries).toHaveLength(before);
});

it('names of the server itself are refused, and what it writes is not shown', async () => {
  const store = await started();
  await expect(store.append('$a', 'any', several(1))).rejects.toThrow(TypeError);
  await expect(store.append('a', 'any', [{ ...event(), type: '$>' }])).rejects.toThrow(TypeError);
  expect(double.log.entries.length).toBeGreaterThan(0);
  expect(await store.head()).toBe('');
  expect(await flat(store.readAll())).toEqual([]);
});
