import { Commands } from '#commands';
import type { EventStore } from '#event-store';
import { afterEach, describe, expect, it } from '@jest/globals';
import { command, drafted, involved, opened, people } from '../contract/example.js';
import { several } from '../contract/stores.js';
import { storeAt } from '../../libs/event-store/eventstoredb/store.js';
import { Double } from './double/double.js';

/** How long each waits for what, while the server is away. What counts here is who tries, and who is answered first. */
const UNREACHABLE = { name: 'StoreError', code: 'store-unreachable' };
const now = () => new Date('2026-06-01T12:00:00Z');
const soon = (ms = 50) => ({ until: performance.now() + ms });
let double: Double;
let stores: EventStore[] = [];

async function started(options = { callTimeout: 100, patience: 10_000 }, nodes = 1): Promise<EventStore> {
  double = await Double.start(nodes);
  const store = storeAt(double.url, options);
  stores.push(store);
  return store;
}

afterEach(async () => {
  for (const node of double.nodes) node.front.thaw();
  await Promise.all(stores.map((store) => store.close()));
  stores = [];
  await double.stop();
});

const away: readonly (readonly [string, () => Promise<void> | void])[] = [
  ['refuses everybody', () => double.node.front.down()],
  ['hangs', () => double.node.front.freeze()],
];
const back = async () => {
  double.node.front.thaw();
  await double.node.front.open();
};

/** Until the outage is known for longer than a page waits: one that comes then is answered before anything is sent. */
async function known(store: EventStore): Promise<void> {
  for (;;) {
    const first = Promise.withResolvers<string>();
    const asked = store.readStream('a', 0, soon(200)).catch(() => first.resolve('answered'));
    setImmediate(() => setImmediate(() => first.resolve('waits')));
    if ((await first.promise) === 'answered') return;
    await asked;
  }
}

describe.each(away)('a server that %s', (_, goesAway) => {
  it('a client that waits for some time is answered then, though the store would try for longer', async () => {
    const store = await started();
    await store.append('a', 'none', several(1));
    await goesAway();
    const order: string[] = [];
    const say = (name: string, work: Promise<unknown>) =>
      work.then(
        () => order.push(name),
        () => order.push(name),
      );
    const patient = say('patient', store.readStream('a', 0, soon(2_000)));
    const append = say('append', store.append('b', 'none', several(1), soon(400)));
    await expect(store.readStream('a', 0, soon(50))).rejects.toMatchObject(UNREACHABLE);
    order.push('page');
    await append;
    await expect(store.append('b', 'any', several(1), soon(50))).rejects.toMatchObject(UNREACHABLE);
    order.push('next');
    await back();
    await patient;
    expect(order).toEqual(['page', 'append', 'next', 'patient']);
    expect(await store.readStream('a')).toHaveLength(1);
  });

  it('that is known to be away is not waited for, and is found when it is back', async () => {
    const store = await started();
    await store.append('a', 'none', several(1));
    await goesAway();
    await known(store);
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => store.readStream('a', 0, soon(200))));
    expect(answers).toMatchObject(answers.map(() => ({ status: 'rejected', reason: UNREACHABLE })));
    await back();
    expect(await store.readStream('a')).toHaveLength(1);
    expect(await store.append('a', 0, several(1), soon(5_000))).toMatchObject({ ok: true, revision: 1 });
  });

  it('patience counts from when it went away, not from when somebody comes', async () => {
    const store = await started({ callTimeout: 100, patience: 400 });
    await store.append('a', 'none', several(1));
    await goesAway();
    await expect(store.append('a', 0, several(1))).rejects.toMatchObject(UNREACHABLE);
    await known(store);
    // Had each a patience of its own, the one after the other would take twenty of them.
    const order: string[] = [];
    const slow = new Promise((resolve) => setTimeout(resolve, 400)).then(() => order.push('one patience'));
    for (let i = 0; i < 20; i++) await expect(store.append('a', 0, several(1))).rejects.toMatchObject(UNREACHABLE);
    order.push('twenty appends');
    await slow;
    expect(order).toEqual(['twenty appends', 'one patience']);
  });

  it('ends a subscription by its signal, and a close although something is being appended', async () => {
    const store = await started({ callTimeout: 100, patience: 60_000 });
    await store.append('a', 'none', several(1));
    const stop = new AbortController();
    const following = (async () => {
      for await (const __ of store.subscribe({ signal: stop.signal }));
      return 'ended';
    })();
    await goesAway();
    const appending = store.append('a', 0, several(1)).catch((error: unknown) => error);
    await store.readStream('a', 0, soon(150)).catch(() => undefined);
    stop.abort();
    expect(await following).toBe('ended');
    await store.close();
    expect(await appending).toMatchObject({ name: 'StoreError' });
  });

  it('many commands on one dossier are answered by the time of each, and what was refused was not done', async () => {
    const store = await started({ callTimeout: 100, patience: 60_000 });
    await new Commands({ store, now }).execute(people.civilServant, command(opened));
    const commands = new Commands({ store, now, patience: 1_000 });
    await commands.load('t1');
    await goesAway();
    const order: string[] = [];
    const late = new Promise((resolve) => setTimeout(resolve, 2_500)).then(() => order.push('late'));
    const sent = [drafted(1), ...Array<typeof involved>(12).fill(involved)].map((fact) =>
      commands.execute(people.civilServant, command(fact)).then(
        (outcome) => outcome,
        (error: { code?: string }) => error.code,
      ),
    );
    const answers = await Promise.all(sent);
    order.push('all answered');
    await late;
    expect(order).toEqual(['all answered', 'late']);
    const allowed = ['store-unreachable', { ok: false, why: 'busy' }];
    for (const answer of answers) expect(allowed).toContainEqual(answer);
    await back();
    // Somebody who asks in the second before that is found is told to come back.
    await store.head();
    expect((await commands.execute(people.civilServant, command(drafted(2)))).ok).toBe(true);
  });
});

it('a leader that hangs is left for the one that replaced it', async () => {
  const store = await started({ callTimeout: 200, patience: 10_000 }, 3);
  const [first, second] = double.nodes;
  if (!first || !second) throw new Error('three nodes');
  await store.append('a', 'none', several(1));
  first.front.freeze();
  const waiting = store.append('a', 0, several(1));
  await store.readStream('a', 0, soon(300)).catch(() => undefined);
  [first.leads, second.leads] = [false, true];
  expect(await waiting).toMatchObject({ ok: true, revision: 1 });
  expect(await store.readStream('a', 0, soon(2_000))).toHaveLength(2);
});
