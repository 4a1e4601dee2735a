import { afterEach, expect, it } from '@jest/globals';
import { clear, several, sqliteBeside } from './stores.js';

afterEach(clear);

it('what comes alone is written without the thread, in turn with what the thread writes, and is there once closed', async () => {
  const { store } = sqliteBeside.open();
  const alone = await store.append('a', 'none', several(1));
  expect(alone).toMatchObject({ ok: true, position: '0000000000000001' });
  const waiting = [store.append('b', 'none', several(1)), store.append('c', 'none', several(1))];
  // Comes while the others are written, and the one that follows it while it waits.
  await new Promise(setImmediate);
  waiting.push(store.append('d', 'none', several(1)));
  await Promise.all(waiting);
  const last = store.append('e', 'none', several(1));
  await new Promise(setImmediate);
  const behind = store.append('f', 'none', several(1));
  await store.close();
  expect(await Promise.all([...waiting, last, behind])).toMatchObject(
    [2, 3, 4, 5, 6].map((n) => ({ ok: true, position: `000000000000000${n}` })),
  );
});
