import { afterAll, describe, expect, it } from '@jest/globals';
import { checkSigned, lastSigned, makeCheckpoint, openCheckpoint } from '#checkpoints';
import type { KeptCheckpoint } from '#directory';
import { openSqliteEventStore, START, type EventStore, type StoredEvent } from '#event-store';
import fc from 'fast-check';
import { join } from 'node:path';
import { clear, flat, folder } from '../contract/stores.js';
import { logOf, office, type Meant } from './signed-log.js';

afterAll(clear);

const meant = (stream: string, id: string): Meant => ({ stream: `trajectory-${stream}`, id, data: { said: id } });
const FIVE = ['a', 'b', 'a', 'c', 'b'].map((stream, i) => meant(stream, `event-${i}`));

/** What is read of a store, and how much. */
function counting(store: EventStore) {
  const read = { events: 0 };
  const counted = (events: readonly StoredEvent[]) => {
    read.events += events.length;
    return events;
  };
  const through: EventStore = Object.assign(Object.create(store) as EventStore, {
    readAll: async function* (options: Parameters<EventStore['readAll']>[0]) {
      for await (const events of store.readAll(options)) yield counted(events);
    },
    readStream: async (...asked: Parameters<EventStore['readStream']>) => counted(await store.readStream(...asked)),
    head: () => store.head(),
  });
  return { read, through };
}

describe('a checkpoint', () => {
  it('is the same whether a log was signed on the way or not, in whichever store', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 40 }), async (signed) => {
        const events = signed.map((_, i) => meant(String(i % 3), `event-${i}`));
        const [often, once] = [await office(), await office()];
        const whole = await flat((await logOf(events)).readAll());
        const store = openSqliteEventStore({ file: join(folder(), 'events.sqlite') });
        for (const [i, { stream, revision, id, type, data, meta }] of whole.entries()) {
          await store.append('of-others', 'any', [{ id: `other-${i}`, type: 'X', data: null, meta: {} }]);
          await store.append(stream, revision === 0 ? 'none' : revision - 1, [{ id, type, data, meta }]);
          if (signed[i]) await often.sign(store);
        }
        const [one, other] = [await often.sign(store), await once.sign(await logOf(events))];
        await store.close();
        if (events.length === 0) return expect([one, other]).toEqual([undefined, undefined]);
        expect(one?.note.split('\n').slice(1, 3)).toEqual(other?.note.split('\n').slice(1, 3));
        expect(one).toMatchObject({ size: events.length, isNew: signed.at(-1) !== true });
      }),
      { numRuns: 15 },
    );
  });

  it('reads what is new, and two events of what was signed', async () => {
    const mine = await office();
    const store = await logOf(FIVE);
    const { read, through } = counting(store);
    await mine.sign(through);
    expect(read.events).toBe(5);
    read.events = 0;
    await store.append('trajectory-new', 'none', [{ id: 'new', type: 'X', data: 1, meta: { hash: '0'.repeat(64) } }]);
    expect(await mine.sign(through)).toMatchObject({ size: 6, isNew: true });
    expect(read.events).toBe(3);
  });

  it('of two nodes at once is one', async () => {
    const mine = await office();
    const store = await logOf(FIVE);
    const notes = await Promise.all([mine.sign(store), mine.sign(store), mine.sign(store)]);
    expect(new Set(notes.map((made) => made?.note)).size).toBe(1);
    expect(await mine.directory.checkpoints.after(undefined)).toHaveLength(1);
  });

  it('is remembered beside the key', async () => {
    const mine = await office();
    const made = await mine.sign(await logOf(FIVE));
    expect(lastSigned(mine.signing(await logOf([])).place, mine.signer)?.note).toBe(made?.note);
    expect(openCheckpoint(made?.note ?? '', [mine.signer])).toMatchObject({ ok: true, checkpoint: { size: 5 } });
  });

  it('is given up between two batches', async () => {
    const mine = await office();
    expect(await mine.sign(await logOf(FIVE), { signal: AbortSignal.abort() })).toBeUndefined();
    expect(await mine.directory.checkpoints.after(undefined)).toEqual([]);
  });
});

/** What somebody does to the log between two checkpoints, or to what is kept of the first. */
const changes: readonly [
  string,
  string,
  (kept: KeptCheckpoint) => { log?: readonly Meant[]; kept?: Partial<KeptCheckpoint> },
][] = [
  ['the last event was altered', 'store-damaged', () => ({ log: FIVE.with(4, { ...meant('b', 'event-4'), data: 1 }) })],
  ['the last event is gone', 'store-cut-off', () => ({ log: FIVE.slice(0, 4) })],
  ['all is gone', 'store-cut-off', () => ({ log: [] })],
  [
    'the last event stands elsewhere',
    'store-damaged',
    () => ({ log: [...FIVE.slice(0, 3), FIVE[4], FIVE[3]] as Meant[] }),
  ],
  ['an event was added before', 'store-damaged', () => ({ log: [meant('x', 'x'), ...FIVE] })],
  [
    'the path was altered',
    'store-damaged',
    ({ path }) => ({ kept: { path: path.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) } }),
  ],
  ['the path is none', 'store-damaged', () => ({ kept: { path: 'x' } })],
  ['another event is named as the last', 'store-damaged', () => ({ kept: { stream: 'trajectory-a', revision: 0 } })],
  ['the note was altered', 'store-damaged', ({ note }) => ({ kept: { note: note.replace('\n5\n', '\n4\n') } })],
  ['it says to be smaller', 'store-damaged', () => ({ kept: { size: 4 } })],
];

describe('nothing is signed, and nothing starts', () => {
  it.each(changes)('when %s: %s', async (_, code, change) => {
    const [first, mine] = [await office(), await office()];
    const made = await first.sign(await logOf(FIVE));
    const kept = await first.directory.checkpoints.latest(`${first.signer.name}+${first.signer.id}`);
    if (!kept || !made) throw new Error('nothing was kept');
    const { log = FIVE, kept: altered = {} } = change(kept);
    await mine.directory.checkpoints.keep({ ...kept, ...altered });
    const signing = { ...mine.signing(await logOf([...log])), signer: first.signer };
    await expect(checkSigned(signing)).rejects.toMatchObject({ code });
    await expect(makeCheckpoint(signing, { now: new Date() })).rejects.toMatchObject({ code });
    expect(await mine.directory.checkpoints.after(undefined)).toHaveLength(1);
  });

  it('when what is kept was rolled back with the log, and what stands beside the key was not', async () => {
    const mine = await office();
    await mine.sign(await logOf(FIVE));
    const rolledBack = await office();
    const signing = (store: EventStore) => ({ ...mine.signing(store), kept: rolledBack.directory.checkpoints });
    const make = (store: EventStore) => makeCheckpoint(signing(store), { now: new Date() });
    await expect(checkSigned(signing(await logOf(FIVE.slice(0, 3))))).rejects.toMatchObject({ code: 'store-cut-off' });
    await expect(make(await logOf(FIVE.slice(0, 3)))).rejects.toMatchObject({ code: 'store-cut-off' });
    await expect(make(await logOf(FIVE.with(0, meant('a', 'x'))))).rejects.toMatchObject({ code: 'store-damaged' });
    // What is only missing is made again.
    await checkSigned(signing(await logOf(FIVE)));
    expect(await make(await logOf([...FIVE, meant('a', 'more')]))).toMatchObject({ size: 6 });
  });
});

it('a log that has moved to another store is gone on with', async () => {
  const mine = await office();
  const here = await logOf(FIVE);
  await mine.sign(here);
  const positions = new Map((await flat(here.readAll())).map((e) => [e.position, `C:${e.position}`]));
  const there: EventStore = Object.assign(Object.create(here) as EventStore, {
    readStream: async (...asked: Parameters<EventStore['readStream']>) =>
      (await here.readStream(...asked)).map((e) => ({ ...e, position: positions.get(e.position) ?? '' })),
    readAll: ({ after = START, ...options }: { after?: string } = {}) =>
      here.readAll({ ...options, until: undefined, after: after.replace('C:', '') }),
    head: () => Promise.resolve('C:9'),
  });
  expect(await mine.sign(there)).toMatchObject({ size: 5, isNew: false });
});
