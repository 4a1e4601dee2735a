import { openSqliteEventStore, type EventStore } from '#event-store';
import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { clear, folder, several } from '../../../test/contract/stores.js';

// What is told when the thread that writes does not do what it should; what it should is in test/contract.

let store: EventStore;
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
    const told = await Promise.allSettled(['bad', 'with it'].map((stream) => store.append(stream, 'none', several(1))));
    const unknown = { status: 'rejected', reason: { name: 'StoreError', code: 'store-unreachable' } };
    expect(told).toMatchObject([unknown, unknown]);
    expect(await store.append('next', 'none', several(1))).toEqual({ ok: true });
  },
);

it('a thread that cannot start is told to those who append, and the store can be closed', async () => {
  opened('import "./nothing.js";');
  await expect(store.append('a', 'none', several(1))).rejects.toMatchObject({ code: 'store-unreachable' });
});
