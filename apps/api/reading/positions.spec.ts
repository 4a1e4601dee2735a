import { ANYONE, type Actor } from '#access';
import { InMemoryEventStore, START, type EventStore, type Position } from '#event-store';
import type { Views } from '#projections';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { several } from '../../../test/contract/stores.js';
import { reached } from './positions.js';

const SIGNED_IN: Actor = { id: 'somebody', grants: [] };
const READERS = [ANYONE, SIGNED_IN];
const BY_NOW = { [ANYONE.id]: 1_000, [SIGNED_IN.id]: 5_100 };

/** Views that are as far as they are said to be; `asked` has how they were waited for, and in which order. */
class Standing {
  readonly asked: string[] = [];
  readonly #waiting = new Set<() => void>();
  constructor(
    public at: Position,
    public heard: Position | undefined,
  ) {}

  moveTo(at: Position, heard: Position | undefined): void {
    [this.at, this.heard] = [at, heard];
    this.#waiting.forEach((look) => look());
  }

  views = {
    ask: () => this.heard,
    waitFor: (position: Position, ms: number) => {
      this.asked.push(position);
      if (position <= this.at) return Promise.resolve(true);
      return new Promise<boolean>((resolve) => {
        const look = () => position <= this.at && resolve(true);
        this.#waiting.add(look);
        setTimeout(() => resolve(false), ms);
      });
    },
  } as unknown as Views;
}

let store: EventStore;
let positions: Position[];
beforeEach(async () => {
  store = new InMemoryEventStore();
  await store.append('trajectory-a', 'none', several(5));
  positions = [];
  for await (const batch of store.readAll()) positions.push(...batch.map(({ position }) => position));
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

const at = (i: number) => positions[i] as Position;
const head = () => at(4);
const BEYOND = '9'.repeat(16);

/** How a question went on: with which answer, and after how many milliseconds. */
async function asked(standing: Standing, actor: Actor, position: Position) {
  const began = performance.now();
  const answer = reached(store, standing.views, actor, position).then((is) => ({ is, ms: performance.now() - began }));
  await jest.advanceTimersByTimeAsync(20_000);
  return answer;
}

describe.each(READERS)('of %s', (actor) => {
  it('what the log does not have is said at once, and what is hidden likewise', async () => {
    for (const position of [BEYOND, head(), at(3)]) {
      const { is, ms } = await asked(new Standing(head(), at(2)), actor, position);
      expect([is, ms < 10]).toEqual([false, true]);
    }
  });

  it('also where nothing may be heard of, or nothing was recorded', async () => {
    expect(await asked(new Standing(head(), undefined), actor, BEYOND)).toMatchObject({ is: false });
    store = new InMemoryEventStore();
    const { is, ms } = await asked(new Standing(START, undefined), actor, at(0));
    expect([is, ms < 10]).toEqual([false, true]);
  });

  it('views that are behind are waited for, however the position came to be known', async () => {
    for (const position of [at(3), head()]) {
      const standing = new Standing(at(1), at(1));
      setTimeout(() => standing.moveTo(head(), head()), 500);
      const { is, ms } = await asked(standing, actor, position);
      expect([is, ms >= 500 && ms < 600]).toEqual([true, true]);
    }
  });

  it('what is hidden and what is not there take as long while the views are behind', async () => {
    for (const position of [at(3), head(), BEYOND]) {
      const standing = new Standing(at(1), at(1));
      setTimeout(() => standing.moveTo(at(3), at(2)), 200);
      setTimeout(() => standing.moveTo(head(), at(2)), 500);
      const { is, ms } = await asked(standing, actor, position);
      expect([is, ms >= 500 && ms < 600]).toEqual([false, true]);
    }
  });

  it('and so while the views stand still, or the store is away', async () => {
    for (const position of [at(3), head(), BEYOND]) {
      const { is, ms } = await asked(new Standing(at(1), at(1)), actor, position);
      expect([is, ms <= (BY_NOW[actor.id] ?? 0)]).toEqual([false, true]);
    }
    store = { ...store, readAll: store.readAll.bind(store), head: () => new Promise(() => undefined) };
    const away = expect(asked(new Standing(head(), at(2)), actor, at(3))).rejects.toMatchObject({
      code: 'store-unreachable',
    });
    await jest.advanceTimersByTimeAsync(20_000);
    await away;
    expect(await asked(new Standing(head(), at(3)), actor, at(3))).toMatchObject({ is: true });
  });

  it('what another node recorded meanwhile is found', async () => {
    const standing = new Standing(head(), head());
    await store.append('trajectory-a', 4, several(1));
    const position = await store.head();
    setTimeout(() => standing.moveTo(position, position), 20);
    expect(await asked(standing, actor, position)).toMatchObject({ is: true });
  });
});
