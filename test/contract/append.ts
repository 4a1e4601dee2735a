import { EventIdReused, type EventStore, type NewEvent } from '#event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event, flat, several, type Adapter, type UnderTest } from './stores.js';

/** What an append must do, whichever adapter does it. */
export const appending = ({ open, clear, mostBytes }: Adapter) => {
  let opened: UnderTest;
  let store: EventStore;
  beforeEach(() => {
    opened = open();
    store = opened.store;
  });
  afterEach(async () => {
    await store.close();
    clear();
  });
  const log = () => flat(store.readAll());

  describe('expected revision', () => {
    it('none: only begins a stream', async () => {
      expect(await store.append('a', 'none', several(2))).toMatchObject({ ok: true, revision: 1, duplicate: false });
      expect(await store.append('a', 'none', several(1))).toEqual({
        ok: false,
        conflict: { expected: 'none', actual: 1 },
      });
      expect(await log()).toHaveLength(2);
    });

    it('a number: only goes on from the last event', async () => {
      await store.append('a', 'none', several(2));
      for (const expected of [0, 2]) {
        const conflict = { expected, actual: 1 };
        expect(await store.append('a', expected, several(1))).toEqual({ ok: false, conflict });
      }
      expect(await store.append('a', 1, several(1))).toMatchObject({ ok: true, revision: 2 });
    });

    it('a number on a stream that is not there is a conflict', async () => {
      const conflict = { expected: 0, actual: undefined };
      expect(await store.append('a', 0, several(1))).toEqual({ ok: false, conflict });
      expect(await store.head()).toBe('');
    });

    it('any: goes on from wherever the stream is', async () => {
      expect(await store.append('a', 'any', several(1))).toMatchObject({ ok: true, revision: 0 });
      expect(await store.append('a', 'any', several(1))).toMatchObject({ ok: true, revision: 1 });
    });

    it('of many at once, one goes first and the others conflict', async () => {
      const results = await Promise.all(Array.from({ length: 20 }, () => store.append('a', 'none', several(2))));
      expect(results.filter((r) => r.ok)).toHaveLength(1);
      expect(results.find((r) => !r.ok)).toEqual({ ok: false, conflict: { expected: 'none', actual: 1 } });
      expect(await store.readStream('a')).toHaveLength(2);
    });

    it('any, many at once: each is there once, without gaps', async () => {
      await Promise.all(Array.from({ length: 50 }, (_, i) => store.append(`s${i % 3}`, 'any', several(2))));
      for (const name of ['s0', 's1', 's2']) {
        const revisions = (await store.readStream(name)).map((e) => e.revision);
        expect(revisions).toEqual(revisions.map((_, i) => i));
      }
      expect(await log()).toHaveLength(100);
    });
  });

  describe('idempotency by event id', () => {
    let events: NewEvent[];
    beforeEach(async () => {
      events = several(3, { b: 1, a: [2] });
      await store.append('a', 'none', events);
      await store.append('a', 2, several(1));
    });

    it.each(['none', 'any', 0, 3, 99] as const)(
      'the same events again, whatever is expected (%s)',
      async (expected) => {
        const [, , third] = await log();
        expect(await store.append('a', expected, events)).toEqual({
          ok: true,
          revision: 2,
          position: third?.position,
          duplicate: true,
        });
        expect(await log()).toHaveLength(4);
      },
    );

    it('the order of fields and fields that are undefined make no other content', async () => {
      const again = events.map((e) => ({ ...e, data: { a: [2], b: 1, c: undefined } }));
      expect(await store.append('a', 'any', again)).toMatchObject({ ok: true, duplicate: true });
    });

    it('a part of them, as they stand there', async () => {
      expect(await store.append('a', 'any', events.slice(1))).toMatchObject({ ok: true, revision: 2, duplicate: true });
    });

    const [x, y] = [event(), event()];
    it.each<[string, string, (e: NewEvent[]) => NewEvent[]]>([
      ['some of them and others', 'a', (e) => [e[0] as NewEvent, x]],
      ['others and some of them', 'a', (e) => [y, e[0] as NewEvent]],
      ['in another order', 'a', (e) => e.toReversed()],
      ['with a gap', 'a', (e) => [e[0] as NewEvent, e[2] as NewEvent]],
      ['in another stream', 'b', (e) => e],
      ['with other data', 'a', (e) => e.map((one) => ({ ...one, data: { b: 2 } }))],
      ['with another type', 'a', (e) => e.map((one) => ({ ...one, type: 'Other' }))],
      ['with other meta', 'a', (e) => e.map((one) => ({ ...one, meta: {} }))],
    ])('%s: refused, naming an id that is in use', async (_, stream, change) => {
      const refused = await store.append(stream, 'any', change(events)).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(EventIdReused);
      expect(events.map(({ id }) => id)).toContain((refused as EventIdReused).id);
      expect(await log()).toHaveLength(4);
    });

    it('the same id twice in one append is refused', async () => {
      const twice = event();
      await expect(store.append('c', 'none', [twice, twice])).rejects.toThrow(EventIdReused);
      expect(await store.readStream('c')).toEqual([]);
    });

    it('the same append many times at once is one', async () => {
      const once = several(2);
      const results = await Promise.all(Array.from({ length: 10 }, () => store.append('c', 'none', once)));
      expect(results.filter((r) => r.ok && !r.duplicate)).toHaveLength(1);
      expect(results.filter((r) => r.ok && r.duplicate)).toHaveLength(9);
      expect(await store.readStream('c')).toHaveLength(2);
    });
  });

  describe('what is refused does not touch what comes with it', () => {
    it.each<[string, NewEvent[]]>([
      ['no events', []],
      ['no id', [event(), event({}, '')]],
      ['an id of half a character', [event(), event({}, '\ud800')]],
      ['a type that is none', [event(), { ...event(), type: undefined as unknown as string }]],
      ['content that is no JSON', [event(), event({ n: 1n })]],
    ])('%s', async (_, events) => {
      const results = await Promise.allSettled([
        store.append('a', 'none', several(1)),
        store.append('b', 'any', events),
        store.append('c', 'none', several(1)),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      // Which of two that are appended at once comes first is nobody's promise.
      expect((await log()).map((e) => e.stream).sort()).toEqual(['a', 'c']);
    });

    it.each(['', 'half \ud800'])('a stream name that is none (%j)', async (name) => {
      await expect(store.append(name, 'any', several(1))).rejects.toThrow(TypeError);
    });
  });

  it('takes any text and any size, and gives it back as it was', async () => {
    const text = 'Ünïcödé — 漢字 🏛️ \u0000 \u202e \ud800 "\\ \n';
    const big = 'x'.repeat(Math.min(3_000_000, (mostBytes ?? Infinity) - 2_000));
    const data = { text, [text]: null, deep: [[[{}]]], numbers: [0, -1.5, 1e21], big };
    const name = 'stréam "%_*\' \u0000 🏛️ \u{10FFFF}';
    await store.append(name, 'none', [{ id: `id ${name}`, type: name, data, meta: { text } }]);
    const [read] = await store.readStream(name);
    expect(read).toMatchObject({ stream: name, id: `id ${name}`, type: name, revision: 0, meta: { text } });
    expect(read?.data).toEqual(data);
  });

  if (mostBytes !== undefined) {
    it.each([1, 10])('says what is too large, in %i events, before anything of it is there', async (count) => {
      const large = several(count, { big: 'x'.repeat(Math.ceil(mostBytes / count)) });
      await expect(store.append('a', 'none', large)).rejects.toMatchObject({ code: 'store-too-large' });
      expect(await store.append('a', 'none', several(1))).toMatchObject({ ok: true, revision: 0 });
      expect(await log()).toHaveLength(1);
    });
  }

  it('keeps its own copy', async () => {
    const data = { list: [1] };
    await store.append('a', 'none', [event(data)]);
    data.list.push(2);
    expect((await store.readStream('a'))[0]?.data).toEqual({ list: [1] });
  });

  it('takes ten thousand events in one append', async () => {
    expect(await store.append('a', 'none', several(10_000))).toMatchObject({ ok: true, revision: 9_999 });
    expect(await store.readStream('a', 9_998)).toHaveLength(2);
  });

  it('does for those who wait long enough what it does for those who say nothing of it', async () => {
    const waiting = { until: performance.now() + 60_000 };
    expect(await store.append('a', 'none', several(2), waiting)).toMatchObject({ ok: true, revision: 1 });
    expect(await store.readStream('a', 1, waiting)).toHaveLength(1);
  });

  it('begins nothing that nobody waits for any more', async () => {
    const waiting = { until: performance.now() };
    const late = { name: 'StoreError', code: 'store-unreachable' };
    await expect(store.append('a', 'none', several(1), waiting)).rejects.toMatchObject(late);
    await expect(store.readStream('a', 0, waiting)).rejects.toMatchObject(late);
    expect(await log()).toEqual([]);
  });

  it('settles what was appended before the close, and refuses what is asked after it', async () => {
    const before = store.append('a', 'none', several(1));
    const closed = store.close();
    const after = await Promise.allSettled([
      store.append('b', 'none', several(1)),
      before,
      closed,
      closed.then(() => store.readStream('a')),
      closed.then(() => store.head()),
      closed.then(log),
      closed.then(() => flat(store.readByStream())),
      closed.then(() => store.close()),
    ]);
    const refused = { status: 'rejected', reason: { code: 'store-closed' } };
    const done = { status: 'fulfilled' };
    expect(after).toMatchObject([refused, done, done, refused, refused, refused, refused, done]);
    if (!opened.again) return;
    store = opened.again();
    expect((await log()).map((e) => e.stream)).toEqual(['a']);
  });
};
