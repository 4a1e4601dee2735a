import { afterAll, describe, expect, it } from '@jest/globals';
import { checkLog, lastSigned, type Checked } from '#checkpoints';
import { StoreError, type EventStore } from '#event-store';
import fc from 'fast-check';
import { clear, flat } from '../contract/stores.js';
import { logOf, office, type Meant, type Office } from './signed-log.js';

// Somebody who can write the log, and knows how its hashes are made, makes another one of it.

afterAll(clear);

const meant = (stream: number, id: string): Meant => ({ stream: `trajectory-${stream}`, id, data: { said: id } });
const history = fc
  .array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 30 })
  .map((streams) => streams.map((stream, i) => meant(stream, `event-${i}`)));

async function ended<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}

const checked = async ({ directory, signer, signing }: Office, store: EventStore, kept = true): Promise<Checked> => {
  const beside = lastSigned(signing(store).place, signer)?.checkpoint;
  const known = [signer];
  return ended(
    checkLog({ store, ...(kept && { kept: directory.checkpoints }), known, ...(beside && { beside }), batch: 7 }),
  );
};

const hashes = async (store: EventStore) => (await flat(store.readAll())).map((e) => String(e.meta['hash']));

/** A log of these, signed whenever it had one of these sizes. */
async function signedAt(events: readonly Meant[], sizes: readonly number[]) {
  const mine = await office();
  const store = await logOf([]);
  let from = 0;
  for (const size of [...new Set(sizes)].sort((a, b) => a - b)) {
    // Appended to what is there: each part of the chain goes on from the one before.
    const whole = await flat((await logOf(events.slice(0, size))).readAll());
    for (const { stream, revision, id, type, data, meta } of whole.slice(from))
      await store.append(stream, revision === 0 ? 'none' : revision - 1, [{ id, type, data, meta }]);
    from = size;
    await mine.sign(store);
  }
  return { mine, last: from };
}

/** How somebody makes another log of this one. */
const forgeries: Readonly<Record<string, (events: readonly Meant[], i: number, j: number) => readonly Meant[]>> = {
  alters: (events, i) => events.with(i, { ...(events[i] as Meant), data: { said: 'something else' } }),
  removes: (events, i) => events.toSpliced(i, 1),
  adds: (events, i, j) => events.toSpliced(i, 0, meant(j % 4, 'added')),
  'adds a dossier': (events, i) => events.toSpliced(i, 0, meant(9, 'added')),
  swaps: (events, i, j) => events.with(i, events[j] as Meant).with(j, events[i] as Meant),
  moves: (events, i, j) => events.toSpliced(i, 1).toSpliced(j, 0, events[i] as Meant),
  'cuts off': (events, i) => events.slice(0, i),
  'removes a dossier': (events, i) => events.filter(({ stream }) => stream !== events[i]?.stream),
  'is another event': (events, i) => events.with(i, { ...(events[i] as Meant), id: 'another' }),
};

const HOW: Readonly<Record<string, readonly string[]>> = {
  alters: ['altered'],
  'is another event': ['altered'],
  adds: ['added', 'altered'],
  'adds a dossier': ['added'],
  'cuts off': ['removed'],
  removes: ['removed', 'altered'],
  // What moved up was not signed yet, and so may as well have been altered.
  'removes a dossier': ['removed', 'altered'],
};

describe('a log that agrees with itself and not with what was signed', () => {
  it.each(Object.keys(forgeries))('when somebody %s: the first event that is another is named', async (what) => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        async (events, sizes, i, j) => {
          const { mine, last } = await signedAt(
            events,
            sizes.map((n) => 1 + (n % events.length)),
          );
          const [honest, forged] = [
            await logOf(events),
            await logOf((forgeries[what] as (typeof forgeries)[string])(events, i % events.length, j % events.length)),
          ];
          expect((await checked(mine, honest)).found).toEqual([]);
          const [before, after] = [await hashes(honest), await hashes(forged)];
          const first = before.findIndex((hash, place) => hash !== after[place]);
          const { found } = await checked(mine, forged);
          if (first < 0 || first >= last) return expect(found).toEqual([]);
          const [only, ...more] = found;
          expect(more).toEqual([]);
          expect(only).toMatchObject({ kind: 'signed', events: after.length, first: { place: first + 1 } });
          const how = only?.kind === 'signed' ? only.first.how : '';
          if (HOW[what]) expect(HOW[what]).toContain(how);
          // Whatever is signed afterwards still says what the log was.
          await mine.sign(forged).catch((error: unknown) => {
            if (!(error instanceof StoreError)) throw error;
          });
          expect((await checked(mine, forged)).found).toMatchObject([{ kind: 'signed', first: { place: first + 1 } }]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

const [A, B, C] = [meant(0, 'a'), meant(1, 'b'), meant(0, 'c')];
const FOUR = [A, B, C, meant(1, 'd')];

describe('what tells which event it was', () => {
  it('says where it went', async () => {
    const { mine } = await signedAt(FOUR, [4]);
    const first = async (events: readonly Meant[]) => {
      const [found] = (await checked(mine, await logOf(events))).found;
      return found?.kind === 'signed' ? found.first : found;
    };
    const [a, b] = [
      { stream: 'trajectory-0', revision: 0 },
      { stream: 'trajectory-1', revision: 0 },
    ];
    expect(await first([B, A, C, FOUR[3] as Meant])).toEqual({ how: 'moved', place: 1, event: a });
    expect(await first(FOUR.toSpliced(1, 0, meant(7, 'x')))).toMatchObject({
      how: 'added',
      place: 2,
      event: { stream: 'trajectory-7' },
    });
    expect(await first(FOUR.slice(0, 3))).toMatchObject({ how: 'removed', place: 4 });
    expect(await first(FOUR.toSpliced(1, 1))).toEqual({
      how: 'removed',
      place: 2,
      after: a,
      before: { stream: 'trajectory-0', revision: 1 },
    });
    expect(await first(FOUR.with(1, meant(1, 'x')))).toEqual({ how: 'altered', place: 2, event: b });
    expect(await first([])).toEqual({ how: 'removed', place: 1 });
  });

  it('is not believed when it does not give the signed root: then it is between two checkpoints', async () => {
    const { mine } = await signedAt(FOUR, [2, 4]);
    await mine.directory.checkpoints.keepEntries(2, Buffer.alloc(32, 1));
    const forged = await logOf(FOUR.with(2, meant(0, 'x')));
    const between = { kind: 'signed', size: 4, events: 4, first: { how: 'between', from: 3, until: 4 } };
    expect((await checked(mine, forged)).found).toEqual([between]);
    // And where nothing is kept but what stands beside the key, it is up to there.
    expect((await checked(mine, forged, false)).found).toEqual([
      { kind: 'gone', size: 4 },
      { ...between, first: { how: 'between', from: 1, until: 4 } },
    ]);
    expect((await checked(mine, await logOf(FOUR))).found).toEqual([]);
  });
});

it('a stream that somebody deleted on the server is named, though nobody can read it any more', async () => {
  const { mine } = await signedAt(FOUR, [4]);
  const log = await logOf(FOUR);
  const [event] = await log.readStream('trajectory-0');
  if (!event) throw new Error('there are events');
  // How EventStoreDB tells it to a reader of the whole log: by an event of its own, at the highest number that there
  // is.
  const tombstone = { ...event, type: '$streamDeleted', revision: 2 ** 63, data: '', meta: {} };
  const store: EventStore = Object.assign(Object.create(log) as EventStore, {
    readAll: async function* (options: Parameters<EventStore['readAll']>[0]) {
      yield* log.readAll(options);
      yield [tombstone];
    },
    readStream: async (...asked: Parameters<EventStore['readStream']>) => {
      if (asked[0] === event.stream) throw new StoreError('store-damaged', 'the stream was deleted');
      return log.readStream(...asked);
    },
    head: () => log.head(),
  });
  expect((await checked(mine, store)).found).toContainEqual({
    kind: 'chain',
    stream: 'trajectory-0',
    revision: 2,
    why: 'gap',
  });
  const away = Object.assign(Object.create(store) as EventStore, {
    readStream: () => Promise.reject(new StoreError('store-unreachable', 'away')),
  });
  await expect(checked(mine, away)).rejects.toMatchObject({ code: 'store-unreachable' });
});

describe('checkpoints themselves', () => {
  it('that were altered, or are gone while the key knows them, are named', async () => {
    const { mine } = await signedAt(FOUR, [2, 4]);
    const store = await logOf(FOUR);
    const kept = (await mine.directory.checkpoints.after(undefined))[0];
    if (!kept) throw new Error('nothing was kept');
    const other = await office();
    for (const [note, size] of [
      [kept.note, 3],
      [kept.note.replace('\n2\n', '\n1\n'), 1],
      ['', 5],
    ] as const) {
      const { mine: another } = await signedAt(FOUR, [2, 4]);
      await another.directory.checkpoints.keep({
        ...kept,
        key: 'x',
        size,
        note: note && note.replaceAll(kept.key, 'x'),
      });
      const { found } = await checked({ ...another, signer: mine.signer, signing: mine.signing }, store);
      expect(found).toContainEqual({ kind: 'note', size });
    }
    const { found, signed } = await checked({ ...mine, directory: other.directory }, store);
    expect([found, signed]).toEqual([[{ kind: 'gone', size: 4 }], true]);
  });

  it('by another key are told apart, vouch for nothing beside one of ours, and still have to say the same', async () => {
    const [{ mine: before }, { mine }] = [await signedAt(FOUR, [2, 4]), await signedAt(FOUR, [3])];
    for (const one of await before.directory.checkpoints.after(undefined)) await mine.directory.checkpoints.keep(one);
    const told = await checked(mine, await logOf(FOUR));
    expect(told).toMatchObject({ checkpoints: 2, until: 3, signed: true, found: [] });
    expect(told.others).toEqual([expect.stringContaining(before.signer.name)]);

    const { mine: theirs } = await signedAt([B, A], [2]);
    for (const one of await theirs.directory.checkpoints.after(undefined)) await mine.directory.checkpoints.keep(one);
    expect(await checked(mine, await logOf(FOUR))).toMatchObject({
      signed: true,
      found: [{ kind: 'signed', size: 2 }],
    });
    // Without a key they still have to say the same.
    const alone = await ended(checkLog({ store: await logOf(FOUR), kept: theirs.directory.checkpoints, known: [] }));
    expect(alone).toMatchObject({ signed: false, found: [{ kind: 'signed', size: 2 }] });
  });
});

describe('a chain and a place', () => {
  it('are checked where nothing was signed', async () => {
    const store = await logOf(FOUR);
    const told = await ended(checkLog({ store, known: [] }));
    expect(told).toEqual({
      events: 4,
      stories: { trajectory: 2 },
      checkpoints: 0,
      until: 0,
      signed: false,
      others: [],
      erased: [],
      found: [],
    });
    const events = await flat(store.readAll());
    const reading = (read: typeof events): EventStore =>
      Object.assign(Object.create(store) as EventStore, {
        readAll: async function* () {
          await Promise.resolve();
          yield read;
        },
        head: () => store.head(),
        readStream: (...asked: Parameters<EventStore['readStream']>) => store.readStream(...asked),
      });
    const found = async (read: typeof events) => (await ended(checkLog({ store: reading(read), known: [] }))).found;
    const inPlace = (read: typeof events) =>
      read.map((event, i) => ({ ...event, position: events[i]?.position ?? '' }));
    const [a, b, c, d] = events as [(typeof events)[0], (typeof events)[0], (typeof events)[0], (typeof events)[0]];
    expect(await found([a, b, d])).toEqual([{ kind: 'missing', place: 3, events: 3, of: 4 }]);
    expect(await found([a, b, { ...c, data: 1 }, d])).toEqual([
      { kind: 'chain', stream: 'trajectory-0', revision: 1, why: 'changed' },
    ]);
    expect(await found(inPlace([c, b, a, d]))).toEqual([
      { kind: 'chain', stream: 'trajectory-0', revision: 0, why: 'order' },
    ]);
    expect(await found([a, b, { ...c, meta: {} }, d])).toMatchObject([{ kind: 'chain', why: 'changed' }]);
  });

  it('are not those of other programs, which have places between ours', async () => {
    const store = await logOf(FOUR);
    await store.append('of-others', 'any', [{ id: 'x', type: 'X', data: 1, meta: {} }]);
    // As a store that several programs use tells its places.
    const shared = Object.assign(store, { head: () => Promise.resolve('C:1/P:1') });
    const all = await flat(store.readAll());
    shared.readAll = async function* ({ prefix = '' } = {}) {
      await Promise.resolve();
      yield all
        .filter((e) => [prefix].flat().some((one) => e.stream.startsWith(one)))
        .map((e) => ({ ...e, position: `C:${e.position}` }));
    };
    expect(await ended(checkLog({ store: shared, known: [] }))).toMatchObject({
      events: 4,
      stories: { trajectory: 2 },
      found: [],
    });
  });

  it('are counted by the kind of story', async () => {
    const councils = ['a', 'b', 'a'].map((id, i) => ({ ...meant(0, `council-${i}`), stream: `council-${id}` }));
    const { events, stories, found } = await ended(checkLog({ store: await logOf([...FOUR, ...councils]), known: [] }));
    expect({ events, stories, found }).toEqual({ events: 7, stories: { trajectory: 2, council: 2 }, found: [] });
  });
});
