import { afterAll, describe, expect, it } from '@jest/globals';
import { checkSigned, lastSigned, makeCheckpoint, openCheckpoint } from '#checkpoints';
import type { StoredCheckpoint } from '#directory';
import { openSqliteEventStore, START, type EventStore, type ReadAll, type StoredEvent } from '#event-store';
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
  (kept: StoredCheckpoint) => { log?: readonly Meant[]; kept?: Partial<StoredCheckpoint> },
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

describe('a key that signed nothing yet', () => {
  /** A directory in which a log was signed whenever it had one of these sizes, and another key for it. */
  async function after(sizes: readonly number[]) {
    const [before, mine] = [await office(), await office()];
    for (const size of sizes) await before.sign(await logOf(FIVE.slice(0, size)));
    for (const one of await before.directory.checkpoints.after(undefined)) await mine.directory.checkpoints.keep(one);
    return mine;
  }

  it('goes on with a log that is what others signed', async () => {
    const mine = await after([2, 5]);
    expect(await mine.sign(await logOf([...FIVE, meant('a', 'more')]))).toMatchObject({ size: 6, isNew: true });
  });

  it.each([
    ['was altered', FIVE.with(0, { ...meant('a', 'event-0'), data: 1 }), 'store-damaged'],
    ['was altered, and goes on', [...FIVE.with(4, meant('b', 'x')), meant('a', 'more')], 'store-damaged'],
    ['lacks its end', FIVE.slice(0, 4), 'store-cut-off'],
    ['is gone', [], 'store-cut-off'],
  ])('does not sign a log that %s, also when it is asked again', async (_, log, code) => {
    const mine = await after([2, 5]);
    for (const asked of [false, true]) {
      await expect(mine.sign(await logOf(log), { asked })).rejects.toMatchObject({ code });
    }
    expect(await mine.directory.checkpoints.after(undefined)).toHaveLength(2);
  });
});

/** The same log as another store tells it, which counts its places otherwise. */
function placedAnew(here: EventStore, add: number, sign: string): EventStore {
  const anew = (position: string) => `${sign}${String(Number(position) + add).padStart(position.length, '0')}`;
  const before = (position: string) =>
    position === START
      ? START
      : String(Number(position.slice(sign.length)) - add).padStart(position.length - sign.length, '0');
  const placed = (events: readonly StoredEvent[]) => events.map((e) => ({ ...e, position: anew(e.position) }));
  return Object.assign(Object.create(here) as EventStore, {
    readStream: async (...asked: Parameters<EventStore['readStream']>) => placed(await here.readStream(...asked)),
    readAll: async function* ({ after = START, until, ...options }: ReadAll = {}) {
      const bounds = { after: before(after), ...(until !== undefined && { until: before(until) }) };
      for await (const events of here.readAll({ ...options, ...bounds })) yield placed(events);
    },
    head: async () => anew(await here.head()),
  });
}

const plain = (store: EventStore) => store;
const one = (store: EventStore) => placedAnew(store, 0, 'C:');
const other = (store: EventStore) => placedAnew(store, 40, 'C:');

describe.each([
  ['from a file to an EventStoreDB', plain, other],
  ['from an EventStoreDB to a file', one, plain],
  ['from one EventStoreDB to another', one, other],
])('a log that has moved %s', (_, from, to) => {
  it('is gone on with', async () => {
    const mine = await office();
    await mine.sign(from(await logOf(FIVE)));
    const there = to(await logOf(FIVE));
    await checkSigned(mine.signing(there));
    expect(await mine.sign(there)).toMatchObject({ size: 5, isNew: false });
    const more = to(await logOf([...FIVE, meant('a', 'more')]));
    await checkSigned(mine.signing(more));
    expect(await mine.sign(more)).toMatchObject({ size: 6, isNew: true });
    // From then on it costs no more than before.
    const { read, through } = counting(more);
    await checkSigned(mine.signing(through));
    expect(read.events).toBe(2);
  });

  it.each([
    ['lacks one', FIVE.toSpliced(3, 1)],
    ['has one more', [meant('x', 'x'), ...FIVE]],
    ['has one altered', FIVE.with(3, { ...meant('c', 'event-3'), data: 'other' })],
    ['has two in another order', [FIVE[0], FIVE[3], FIVE[1], FIVE[2], FIVE[4]] as Meant[]],
  ])('and %s is not', async (__, log) => {
    const mine = await office();
    await mine.sign(from(await logOf(FIVE)));
    const signing = mine.signing(to(await logOf(log)));
    await expect(checkSigned(signing)).rejects.toMatchObject({ code: 'store-damaged' });
    await expect(makeCheckpoint(signing, { now: new Date() })).rejects.toMatchObject({ code: 'store-damaged' });
  });
});

it('a file whose places were all moved on is no log that has moved', async () => {
  const mine = await office();
  await mine.sign(await logOf(FIVE));
  const signing = mine.signing(placedAnew(await logOf(FIVE), 1, ''));
  await expect(checkSigned(signing)).rejects.toMatchObject({ code: 'store-damaged' });
});
