import { openSqliteEventStore, type EventStore } from '#event-store';
import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { clear, folder, several } from '../../../test/contract/stores.js';

// What is told when the thread that writes does not do what it should; what it should is in test/contract. What comes
// alone does not get there.

let store: EventStore;
const both = (...streams: readonly string[]) =>
  Promise.allSettled(streams.map((stream) => store.append(stream, 'none', several(1))));
const opened = (code: string) => {
  const thread = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  store = openSqliteEventStore({ file: join(folder(), 'events.sqlite'), thread });
  return store;
};
afterEach(async () => {
  await store.close();
  clear();
});

it.each([
  ['throws', "throw new Error('thrown');"],
  ['ends', 'process.exit(3);'],
])(
  'a thread that %s before it answers: whether it was written is not known, and another one is started',
  async (_, does) => {
    opened(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (asked) => {
      if (asked === 'close') return parentPort.close();
      if (asked[0].stream === 'bad') { ${does} }
      parentPort.postMessage(asked.map(({ nr }) => ({ nr, result: { ok: true } })));
    });`);
    const told = await both('bad', 'with it');
    const unknown = { status: 'rejected', reason: { name: 'StoreError', code: 'store-unreachable' } };
    expect(told).toMatchObject([unknown, unknown]);
    const done = { status: 'fulfilled', value: { ok: true } };
    expect(await both('next', 'with it')).toEqual([done, done]);
  },
);

it('a thread that cannot start is told to those who append, and the store can be closed', async () => {
  opened('import "./nothing.js";');
  const refused = { status: 'rejected', reason: { code: 'store-unreachable' } };
  expect(await both('a', 'b')).toMatchObject([refused, refused]);
});
