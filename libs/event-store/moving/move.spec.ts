import { afterAll, describe, expect, it } from '@jest/globals';
import { exported, fill, InMemoryEventStore, seal, type EventStore, type Link, type MovedEvent } from '#event-store';
import { clear, folder } from '../../../test/contract/stores.js';
import { join } from 'node:path';
import { openSqliteEventStore } from '../sqlite/store.js';

afterAll(clear);

const embedded = () => openSqliteEventStore({ file: join(folder(), 'events.sqlite') });
const inMemory = () => new InMemoryEventStore();

/** Streams that take turns, some at length: with what JSON and line ends could spoil. */
async function filled(store: EventStore): Promise<EventStore> {
  const last = new Map<string, Link>();
  for (let i = 0; i < 60; i++) {
    const stream = `s-${(i * 7) % 5}`;
    const events = Array.from({ length: i === 30 ? 250 : 1 + (i % 3) }, (_, k) => ({
      id: `${i}-${k}`,
      type: 'Happened',
      data: { text: `één\u2028twee\n${'x'.repeat(i === 30 ? 2_000 : i)} \ud800`, nothing: null, number: 1e-7 },
      meta: { command: String(i) },
    }));
    const sealed = seal(stream, last.get(stream), events);
    const result = await store.append(stream, last.get(stream)?.revision ?? 'none', sealed);
    if (!result.ok) throw new Error('a conflict with nobody');
    last.set(stream, { revision: result.revision, hash: String(sealed.at(-1)?.meta['hash']) });
  }
  return store;
}

async function listed(events: AsyncIterable<MovedEvent>): Promise<MovedEvent[]> {
  const all: MovedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const logOf = (events: readonly MovedEvent[]) =>
  async function* () {
    await Promise.resolve();
    yield* events;
  };

/** A store whose nth append fails: before it is kept, or after. */
function breaking(store: EventStore, n: number, when: 'before' | 'after'): EventStore {
  let appends = 0;
  return {
    append: async (...append) => {
      if (++appends === n && when === 'before') throw new Error('cut off');
      const result = await store.append(...append);
      if (appends === n) throw new Error('cut off');
      return result;
    },
    readStream: (...asked) => store.readStream(...asked),
    readAll: (...asked) => store.readAll(...asked),
    readByStream: (...asked) => store.readByStream(...asked),
    subscribe: (...asked) => store.subscribe(...asked),
    head: () => store.head(),
    close: () => store.close(),
  };
}

describe('a log that is moved', () => {
  it('is the same there and back again: streams, revisions, ids, hashes and order', async () => {
    const [first, between, back] = [await filled(embedded()), inMemory(), embedded()];
    const events = await listed(exported(first, 's-'));
    expect(events.length).toBeGreaterThan(350);
    expect(await fill(between, () => exported(first, 's-'), 's-')).toEqual({
      ok: true,
      added: events.length,
      there: 0,
    });
    expect(await fill(back, () => exported(between, 's-'), 's-')).toEqual({ ok: true, added: events.length, there: 0 });
    expect(await listed(exported(back, 's-'))).toEqual(events);
    await Promise.all([first.close(), back.close()]);
  });

  it.each([
    [1, 'before'],
    [1, 'after'],
    [20, 'before'],
    [31, 'after'],
    [33, 'before'],
  ] as const)('is gone on with where append %i broke off, %s it was kept', async (n, when) => {
    const [from, to] = [await filled(inMemory()), embedded()];
    const events = await listed(exported(from, 's-'));
    await expect(fill(breaking(to, n, when), () => exported(from, 's-'), 's-')).rejects.toThrow('cut off');
    const kept = await listed(exported(to, 's-'));
    expect(kept.length).toBeLessThan(events.length);
    expect(await fill(to, () => exported(from, 's-'), 's-')).toEqual({
      ok: true,
      added: events.length - kept.length,
      there: kept.length,
    });
    expect(await listed(exported(to, 's-'))).toEqual(events);
    expect(await fill(to, () => exported(from, 's-'), 's-')).toEqual({ ok: true, added: 0, there: events.length });
    await to.close();
  });

  it('is that of our streams: what others keep in either store is left alone', async () => {
    const ofOthers = (store: EventStore, id: string) =>
      store.append('others', 'any', [{ id, type: 'X', data: 1, meta: {} }]);
    const [from, to] = [inMemory(), embedded()];
    await ofOthers(from, 'first');
    const events = await listed(exported(await filled(from), 's-'));
    await ofOthers(from, 'last');
    await ofOthers(to, 'there');
    expect(events.filter(({ stream }) => !stream.startsWith('s-'))).toEqual([]);
    expect(await fill(to, () => exported(from, 's-'), 's-')).toEqual({ ok: true, added: events.length, there: 0 });
    await ofOthers(to, 'later');
    expect(await fill(to, () => exported(from, 's-'), 's-')).toEqual({ ok: true, added: 0, there: events.length });
    expect(await to.readStream('others')).toHaveLength(2);
    await to.close();
  });

  it('adds what a longer log has more', async () => {
    const events = await listed(exported(await filled(inMemory()), 's-'));
    const to = inMemory();
    await fill(to, logOf(events.slice(0, 40)), 's-');
    expect(await fill(to, logOf(events), 's-')).toEqual({ ok: true, added: events.length - 40, there: 40 });
  });
});

describe('nothing is added', () => {
  const refused = async (change: (events: MovedEvent[]) => MovedEvent[], to: EventStore = inMemory()) => {
    const before = await listed(exported(to, 's-'));
    const result = await fill(to, logOf(change(await listed(exported(await filled(inMemory()), 's-')))), 's-');
    expect(await listed(exported(to, 's-'))).toEqual(before);
    return result;
  };

  it('of a log of which an event was changed, its last one too', async () => {
    expect(
      await refused((events) => events.with(-1, { ...(events.at(-1) as MovedEvent), type: 'Other' })),
    ).toMatchObject({
      ok: false,
      why: 'broken',
      at: { why: 'changed' },
    });
  });

  it('of a log from which an event was taken', async () => {
    expect(await refused((events) => events.toSpliced(3, 1))).toMatchObject({ why: 'broken', at: { why: 'gap' } });
  });

  it('to a store that holds something else', async () => {
    const to = inMemory();
    await to.append('s-others', 'none', seal('s-others', undefined, [{ id: 'x', type: 'X', data: 1, meta: {} }]));
    expect(await refused((events) => events, to)).toMatchObject({ why: 'differs', at: { stream: 's-0', revision: 0 } });
  });
});

describe('what is judged', () => {
  const streams = (events: readonly MovedEvent[]) => new Set(events.map(({ stream }) => stream));

  it.each([1e9, 100_000, 20_000])(
    'is every event, in its order, each stream by one judge: %i letters at a time',
    async (most) => {
      const events = await listed(exported(await filled(inMemory()), 's-'));
      const judges: MovedEvent[][] = [];
      const judging = () => {
        const seen: MovedEvent[] = [];
        judges.push(seen);
        return (event: MovedEvent) => void seen.push(event);
      };
      expect(await fill(inMemory(), logOf(events), 's-', judging, most)).toMatchObject({
        ok: true,
        added: events.length,
      });
      const judged = judges.filter((seen) => seen.length > 0);
      expect(judged.flat()).toHaveLength(events.length);
      expect(judged.flatMap((seen) => [...streams(seen)])).toHaveLength(streams(events).size);
      for (const seen of judged) expect(seen).toEqual(events.filter(({ stream }) => streams(seen).has(stream)));
      expect(judged.length > 1).toBe(most < 1e9);
    },
  );

  it.each([1e9, 20_000])('and of what cannot have happened nothing is added, %i letters at a time', async (most) => {
    const events = await listed(exported(await filled(inMemory()), 's-'));
    const wrong = events.at(-1) as MovedEvent;
    const to = inMemory();
    const judging = () => (event: MovedEvent) => (event === wrong ? 'not like this' : undefined);
    expect(await fill(to, logOf(events), 's-', judging, most)).toEqual({
      ok: false,
      why: 'impossible',
      at: wrong,
      problem: 'not like this',
    });
    expect(await listed(exported(to, 's-'))).toEqual([]);
  });

  it.each([1e9, 1])(
    'an id that comes again in another stream: nothing is added, %i letters at a time',
    async (most) => {
      const one = (stream: string) => seal(stream, undefined, [{ id: 'same', type: 'X', data: 1, meta: {} }]);
      const log = logOf(['a', 'b'].map((stream) => ({ ...(one(stream)[0] as MovedEvent), stream, revision: 0 })));
      const to = inMemory();
      expect(await fill(to, log, 's-', undefined, most)).toEqual({
        ok: false,
        why: 'repeated',
        at: { stream: 'b', revision: 0, id: 'same' },
      });
      expect(await listed(exported(to, 's-'))).toEqual([]);
    },
  );
});

it('somebody who writes to the store at the same time is found out', async () => {
  const [from, to] = [await filled(inMemory()), inMemory()];
  let appends = 0;
  const between: EventStore = Object.assign(breaking(to, -1, 'after'), {
    append: async (...append: Parameters<EventStore['append']>) => {
      if (++appends === 10) await to.append('s-others', 'any', [{ id: 'x', type: 'X', data: 1, meta: {} }]);
      return to.append(...append);
    },
  });
  expect(await fill(between, () => exported(from, 's-'), 's-')).toMatchObject({ ok: false, why: 'written' });
});
