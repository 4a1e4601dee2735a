import type { EventStore, StoredEvent } from '#event-store';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { flat, several, type Adapter } from './stores.js';

/** What a subscription must give, whichever adapter does it. */
export const subscribing = ({ open, clear }: Adapter) => {
  let store: EventStore;
  let stop: AbortController;
  beforeEach(() => {
    ({ store } = open());
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await store.close();
    clear();
  });

  /** Reads until this many events came. */
  async function next(count: number, options: Omit<Parameters<EventStore['subscribe']>[0], 'signal'> = {}) {
    const seen: StoredEvent[] = [];
    for await (const events of store.subscribe({ ...options, signal: stop.signal })) {
      seen.push(...events);
      if (seen.length >= count) break;
    }
    return seen;
  }

  it('gives what is there and then what comes: no gap, no repeat', async () => {
    await store.append('a', 'any', several(5));
    const reading = next(105, { batch: 3 });
    for (let i = 0; i < 50; i++) await store.append(`s${i % 3}`, 'any', several(2));
    expect(await reading).toEqual(await flat(store.readAll()));
  });

  it('also while many append at once, for several readers', async () => {
    const readings = [next(300), next(300, { batch: 7 }), next(300, { batch: 1 })];
    await Promise.all(Array.from({ length: 100 }, (_, i) => store.append(`s${i % 9}`, 'any', several(3))));
    const all = await flat(store.readAll());
    for (const seen of await Promise.all(readings)) expect(seen).toEqual(all);
  });

  it('goes on after a position', async () => {
    await store.append('a', 'any', several(10));
    const [first] = [await next(4, { batch: 4 })];
    const rest = await next(6, { after: first.at(-1)?.position ?? '' });
    expect([...first, ...rest]).toEqual(await flat(store.readAll()));
  });

  it('only what has the prefix, and is not held up by the rest', async () => {
    const reading = next(2, { prefix: 'a-' });
    for (let i = 0; i < 20; i++) await store.append(`b-${i}`, 'any', several(1));
    await store.append('a-1', 'any', several(1));
    await store.append('b-1', 'any', several(1));
    await store.append('a-2', 'any', several(1));
    expect((await reading).map((e) => e.stream)).toEqual(['a-1', 'a-2']);
  });

  it('ends quietly when it is stopped: before, while waiting, and while reading', async () => {
    await store.append('a', 'any', several(3));
    const waiting = flat(store.subscribe({ signal: stop.signal }));
    const reading = (async () => {
      const seen: StoredEvent[] = [];
      for await (const events of store.subscribe({ signal: stop.signal, batch: 1 })) {
        seen.push(...events);
        stop.abort();
      }
      return seen;
    })();
    expect(await reading).toHaveLength(1);
    expect((await waiting).length).toBeLessThanOrEqual(3);
    expect(await flat(store.subscribe({ signal: stop.signal }))).toEqual([]);
  });

  it('says so when the store is closed under it', async () => {
    await store.append('a', 'any', several(1));
    const reading = next(2);
    await new Promise(setImmediate);
    await store.close();
    await expect(reading).rejects.toMatchObject({ code: 'store-closed' });
  });
};
