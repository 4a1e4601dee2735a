import { START, type EventStore } from '#event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collected, event, flat, several, type Adapter } from './stores.js';

/** What reading must give, whichever adapter does it. */
export const reading = ({ open, clear }: Adapter) => {
  let store: EventStore;
  beforeEach(() => {
    ({ store } = open());
  });
  afterEach(async () => {
    await store.close();
    clear();
  });

  /** 30 events: three streams that take turns. */
  const fill = async () => {
    for (let i = 0; i < 15; i++) await store.append(`s${i % 3}`, 'any', several(2, { i }));
    return flat(store.readAll());
  };

  it('an empty log', async () => {
    expect(await store.head()).toBe(START);
    expect(await flat(store.readAll())).toEqual([]);
    expect(await flat(store.readByStream())).toEqual([]);
    expect(await store.readStream('a')).toEqual([]);
  });

  it('readStream: from a revision on, and nothing past the end', async () => {
    await store.append('a', 'none', several(5));
    expect((await store.readStream('a')).map((e) => e.revision)).toEqual([0, 1, 2, 3, 4]);
    expect((await store.readStream('a', 3)).map((e) => e.revision)).toEqual([3, 4]);
    expect(await store.readStream('a', 5)).toEqual([]);
    expect(await store.readStream('A')).toEqual([]);
  });

  it('positions rise over all streams, and the head is the last', async () => {
    const positions = (await fill()).map((e) => e.position);
    expect(positions).toEqual([...new Set(positions)].sort());
    expect(await store.head()).toBe(positions.at(-1));
    expect(START < (positions[0] ?? '')).toBe(true);
  });

  it('an append answers the position of its last event', async () => {
    await fill();
    const result = await store.append('a', 'none', several(3));
    expect(result).toMatchObject({ ok: true, position: await store.head() });
    expect((await store.readStream('a')).at(-1)?.position).toBe(await store.head());
  });

  describe('readAll', () => {
    it.each([1, 2, 7, 29, 30, 31, 1_000])('in batches of at most %i: the same, once, in order', async (batch) => {
      const all = await fill();
      const batches = await collected(store.readAll({ batch }));
      expect(batches.flat()).toEqual(all);
      expect(batches.map((b) => b.length)).toEqual([
        ...Array.from({ length: Math.floor(30 / batch) }, () => batch),
        ...(30 % batch ? [30 % batch] : []),
      ]);
    });

    it.each([0, -1, 1.5, Number.NaN])('a batch of %d is none', async (batch) => {
      await fill();
      await expect(flat(store.readAll({ batch }))).rejects.toThrow(RangeError);
      await expect(flat(store.subscribe({ batch, signal: AbortSignal.timeout(1_000) }))).rejects.toThrow(RangeError);
    });

    it('after and until', async () => {
      const all = await fill();
      const at = (i: number) => all[i]?.position ?? '';
      expect(await flat(store.readAll({ after: at(4) }))).toEqual(all.slice(5));
      expect(await flat(store.readAll({ until: at(4) }))).toEqual(all.slice(0, 5));
      expect(await flat(store.readAll({ after: at(4), until: at(9), batch: 2 }))).toEqual(all.slice(5, 10));
      expect(await flat(store.readAll({ after: at(9), until: at(4) }))).toEqual([]);
      expect(await flat(store.readAll({ after: at(29) }))).toEqual([]);
      expect(await flat(store.readAll({ until: START }))).toEqual([]);
    });

    it('refuses what is no position', async () => {
      await fill();
      await expect(flat(store.readAll({ after: 'yesterday' }))).rejects.toThrow(TypeError);
    });
  });

  describe('prefix', () => {
    const names = [
      'a',
      'a%',
      'a_',
      'a*b',
      "a'",
      'aa',
      'a\u{10FFFF}',
      'a\u{10FFFF}b',
      'a\uFFFF',
      'A',
      'b',
      '🏛️',
      '🏛',
      '%',
    ];
    beforeEach(async () => {
      for (const name of names) await store.append(name, 'none', several(2));
    });

    it('one of several, each event once', async () => {
      const prefix = ['c', 'a', 'a%', "a'"];
      const expected = names.filter((name) => /^[ac]/.test(name));
      expect([...new Set((await flat(store.readAll({ prefix, batch: 3 }))).map((e) => e.stream))]).toEqual(expected);
      const byStream = (await flat(store.readByStream({ prefix }))).map((e) => e.stream);
      expect(byStream.toSorted()).toEqual(expected.flatMap((name) => [name, name]).toSorted());
    });

    it.each(['', 'a', 'A', 'a%', 'a_', '%', '_', "a'", 'a*', 'a\u{10FFFF}', '🏛', 'c'])('%j', async (prefix) => {
      const expected = names.filter((name) => name.startsWith(prefix));
      expect([...new Set((await flat(store.readAll({ prefix, batch: 3 }))).map((e) => e.stream))]).toEqual(expected);
      const byStream = (await flat(store.readByStream({ prefix }))).map((e) => e.stream);
      expect([...new Set(byStream)].sort()).toEqual(expected.toSorted());
      expect(byStream).toHaveLength(2 * expected.length);
    });
  });

  describe('readByStream', () => {
    const lengths = [1, 2, 3, 4, 5, 8, 9, 10];
    beforeEach(async () => {
      // Written by turns, so that no stream stands together in the log.
      for (let i = 0; i < 10; i++) {
        for (const length of lengths) if (i < length) await store.append(`s-${length}`, 'any', [event({ i })]);
      }
      await store.append('other', 'none', several(3));
    });

    it.each([1, 2, 3, 4, 5, 7, 9, 10, 41, 42, 43, 45, 1_000])(
      'a batch of about %i holds whole streams',
      async (batch) => {
        const batches = await collected(store.readByStream({ prefix: 's-', batch }));
        const seen = batches.flatMap((events) => [...Map.groupBy(events, (e) => e.stream)]);
        expect(seen.map(([name]) => name).sort()).toEqual(lengths.map((n) => `s-${n}`).sort());
        for (const [name, events] of seen) {
          expect(events).toEqual(await store.readStream(name));
          expect(`s-${events.length}`).toBe(name);
        }
      },
    );

    it('until', async () => {
      const all = await flat(store.readAll());
      const until = all[19]?.position ?? '';
      const read = await flat(store.readByStream({ until, batch: 3 }));
      expect(read.map((e) => e.position).sort()).toEqual(all.slice(0, 20).map((e) => e.position));
    });
  });

  it('a long read is not disturbed by what is written meanwhile', async () => {
    const all = await fill();
    const until = await store.head();
    const seen = [];
    for await (const batch of store.readAll({ batch: 4, until })) {
      seen.push(...batch);
      await store.append('s1', 'any', several(1));
    }
    expect(seen).toEqual(all);
  });

  it('a reader can stop half way', async () => {
    await fill();
    for await (const _ of store.readAll({ batch: 4 })) break;
    for await (const _ of store.readByStream({ batch: 4 })) break;
    expect(await store.append('a', 'none', several(1))).toMatchObject({ ok: true });
  });
};
