import { InMemoryEventStore, type EventStore, type Waiting } from '#event-store';
import { describe, expect, it } from '@jest/globals';
import { command, drafted, involved, opened, people } from '../../test/contract/example.js';
import { Commands } from './index.js';
import { Queue } from './queue.js';

const { civilServant } = people;
const now = () => new Date('2026-06-01T12:00:00Z');
const NEVER = performance.now() + 600_000;

/** Work that is held until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const seen: string[] = [];
  const work = (name: string, until?: Promise<void>) => async () => {
    seen.push(name);
    await until;
    return name;
  };
  return { seen, letGo: resolve, first: work('first', promise), work };
}

describe('a queue', () => {
  it('answers somebody who has waited long enough, and never does what they asked', async () => {
    const { seen, letGo, first, work } = held();
    const queue = new Queue();
    const one = queue.run('a', first, NEVER);
    expect(await queue.run('a', work('late'), performance.now() + 5)).toBeUndefined();
    const two = queue.run('a', work('second'), NEVER);
    // Somebody who gave up opens no way past the one who is still at work.
    expect(seen).toEqual(['first']);
    expect(await queue.run('b', work('beside'), NEVER)).toBe('beside');
    letGo();
    expect(await Promise.all([one, two])).toEqual(['first', 'second']);
    expect(seen).toEqual(['first', 'beside', 'second']);
  });

  it('goes on past what fails', async () => {
    const queue = new Queue();
    const failing = queue.run('a', () => Promise.reject(new Error('no')), NEVER);
    const next = queue.run('a', () => Promise.resolve('done'), NEVER);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});

/** A store that answers no append until it is let go, and says how long each was to wait. */
class Hanging extends InMemoryEventStore {
  readonly untils: (number | undefined)[] = [];
  hangs: Promise<void> | undefined;
  override async append(...asked: Parameters<EventStore['append']>) {
    this.untils.push(asked[3]?.until);
    await this.hangs;
    return super.append(...asked);
  }
  override readStream(stream: string, from?: number, waiting?: Waiting) {
    this.untils.push(waiting?.until);
    return super.readStream(stream, from, waiting);
  }
}

describe('commands on one dossier', () => {
  it('that come after each other wait no longer for those before them than for themselves', async () => {
    const store = new Hanging();
    await new Commands({ store, now }).execute(civilServant, command(opened));
    store.untils.length = 0;
    const commands = new Commands({ store, now, patience: 20 });
    const hanging = Promise.withResolvers<void>();
    store.hangs = hanging.promise;
    const answered: number[] = [];
    const sent = [drafted(1), involved, involved, involved].map(async (fact, i) => {
      const outcome = await commands.execute(civilServant, command(fact)).catch((error: unknown) => error);
      answered.push(i);
      return outcome;
    });
    // All but the one at work have their answer while that one still hangs, and were not tried.
    const others = await Promise.all(sent.slice(1));
    expect(others).toEqual(Array(3).fill({ ok: false, why: 'busy' }));
    expect(answered.toSorted()).toEqual([1, 2, 3]);
    // A timer may be early by a part of a millisecond: the first has to be past its own moment too.
    const last = Math.max(...store.untils.filter((until) => until !== undefined));
    while (performance.now() <= last) await new Promise((resolve) => setTimeout(resolve, 1));
    hanging.resolve();
    await Promise.all(sent);
    expect(await store.readStream('trajectory-t1')).toHaveLength(1);
  });

  it('ask the store for everything by one moment, from when they came', async () => {
    const store = new Hanging();
    await new Commands({ store, now }).execute(civilServant, command(opened));
    store.untils.length = 0;
    const before = performance.now();
    const commands = new Commands({ store, now, patience: 1_000 });
    expect(await commands.execute(people.council, command(involved, { expectedRevision: 7 }))).toMatchObject({
      why: 'stale',
    });
    expect(await commands.execute(civilServant, command(drafted(1)))).toMatchObject({ ok: true });
    const moments = [...new Set(store.untils)];
    expect(moments).toHaveLength(2);
    for (const moment of moments) expect(moment).toBeGreaterThanOrEqual(before + 1_000);
  });
});
