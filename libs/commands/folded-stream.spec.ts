import type { Actor } from '#access';
import { InMemoryEventStore } from '#event-store';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { command, drafted, involved, opened, people } from '../../test/contract/example.js';
import { trajectories } from '#kinds';
import { TRAJECTORY } from '#trajectory';
import { Commands } from './index.js';
import { FoldedStreams } from './folded-stream.js';

/** Counts the events that are read from it. */
class Counting extends InMemoryEventStore {
  read = 0;
  asked = 0;
  override async readStream(stream: string, from?: number) {
    this.asked++;
    const events = await super.readStream(stream, from);
    this.read += events.length;
    return events;
  }
}

const now = () => new Date('2026-06-01T12:00:00Z');
const { civilServant } = people;
const FOLDING = { kind: TRAJECTORY, log: trajectories };
let store: Counting;

beforeEach(async () => {
  store = new Counting();
  const commands = new Commands({ store, now });
  for (const trajectory of ['t1', 't2', 't3']) {
    await commands.execute(civilServant, command([opened, involved, involved], { trajectory }));
  }
  store.read = 0;
});

const reads = async (work: () => Promise<unknown>) => {
  const before = store.read;
  await work();
  return store.read - before;
};

describe('how often the store is asked', () => {
  const asks = async (commands: Commands, who: Actor, trajectory: string, key: string) => {
    const before = store.asked;
    const { ok } = await commands.execute(who, command(involved, { trajectory, key }));
    return [ok, store.asked - before];
  };
  const stranger: Actor = { id: 'p-stranger', grants: [{ role: 'civilServant', municipality: 'gm9999' }] };

  it('for the staff of the municipality: not at all once it is known, and once to say again what was done', async () => {
    const commands = new Commands({ store, now });
    await commands.execute(civilServant, command(involved, { trajectory: 't1', key: 'first' }));
    expect(await asks(commands, civilServant, 't1', 'second')).toEqual([true, 0]);
    expect(await asks(commands, civilServant, 't1', 'second')).toEqual([true, 1]);
  });

  it('for somebody who may not know of it: as often for what is hidden as for what is not there, also when others wrote', async () => {
    const commands = new Commands({ store, now });
    for (const key of ['a', 'b']) {
      await commands.execute(civilServant, command(involved, { trajectory: 't1', key }));
      expect(await asks(commands, stranger, 't1', key)).toEqual([false, 1]);
      expect(await asks(commands, stranger, 'nothing', key)).toEqual([false, 1]);
    }
  });
});

describe('folded trajectories in memory', () => {
  it('are read once', async () => {
    const cache = new FoldedStreams(FOLDING, store, 9);
    for (const t of ['t1', 't2', 't3', 't1', 't2', 't3']) await cache.load(t);
    expect(store.read).toBe(9);
  });

  it('the one that was used longest ago goes when there are too many events, and is read again', async () => {
    const cache = new FoldedStreams(FOLDING, store, 8);
    for (const t of ['t1', 't2', 't3']) await cache.load(t);
    expect(await reads(() => cache.load('t3'))).toBe(0);
    expect(await reads(() => cache.load('t2'))).toBe(0);
    expect(await reads(() => cache.load('t1'))).toBe(3);
    expect(await reads(() => cache.load('t1'))).toBe(0);
    expect((await cache.load('t1')).last?.revision).toBe(2);
  });

  it('one that is larger than all that is kept is kept alone', async () => {
    const cache = new FoldedStreams(FOLDING, store, 1);
    await cache.load('t1');
    expect(await reads(() => cache.load('t1'))).toBe(0);
    expect(await reads(() => cache.load('t2'))).toBe(3);
    expect(await reads(() => cache.load('t1'))).toBe(3);
  });

  it('a trajectory that is not there takes no room', async () => {
    const cache = new FoldedStreams(FOLDING, store, 3);
    await cache.load('t1');
    for (let i = 0; i < 100; i++) await cache.load(`missing-${i}`);
    expect(await reads(() => cache.load('t1'))).toBe(0);
  });

  it('what was forgotten gives its room back', async () => {
    const cache = new FoldedStreams(FOLDING, store, 6);
    for (let i = 0; i < 10; i++) {
      await cache.load('t1');
      cache.forget('t1');
      cache.forget('t1');
    }
    await cache.load('t2');
    await cache.load('t3');
    expect(await reads(() => cache.load('t2'))).toBe(0);
  });

  it('commands go on as before when next to nothing is kept', async () => {
    const commands = new Commands({ store, now, cache: 1 });
    const draft = (t: string, version: number) => command(drafted(version), { trajectory: t, key: `d${version}` });
    for (const version of [1, 2, 3]) {
      for (const t of ['t1', 't2', 't3']) {
        expect(await commands.execute(civilServant, draft(t, version))).toMatchObject({ ok: true, duplicate: false });
      }
    }
    expect(await commands.execute(civilServant, draft('t1', 2))).toMatchObject({
      ok: true,
      duplicate: true,
      revision: 4,
    });
    expect(await store.readStream(trajectories.streamOf('t3'))).toHaveLength(6);
  });
});
