import { exported, fill, InMemoryEventStore, openEventStoreDb, type EventStore } from '#event-store';
import { listTrajectories, Views } from '#projections';
import { afterEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Double } from '../eventstoredb/double/double.js';
import { anyone, logOfCases, TODAY } from './cases.js';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
let views: Views | undefined;
let double: Double | undefined;
let there: EventStore | undefined;
afterEach(async () => {
  await views?.close();
  await there?.close();
  await double?.stop();
  rmSync(folder, { recursive: true });
});

/** What the views of this folder show of a store, once they are as far as it is. */
async function seen(store: EventStore) {
  await views?.close();
  views = new Views({ store, file: join(folder, 'views.sqlite') });
  views.run().catch(() => undefined);
  expect(await views.waitFor(await store.head(), 10_000)).toBe(true);
  expect(views.checkpoints()[0]?.checkpoint).toBe(await store.head());
  return views.ask(listTrajectories, { actor: anyone, today: TODAY }, {}).items;
}

it('views of a log are made anew when it was moved to another store and back', async () => {
  double = await Double.start();
  there = await openEventStoreDb(double.url);
  const [here, back] = [await logOfCases(), new InMemoryEventStore()];
  const before = await seen(here);
  expect(before).toHaveLength(6);
  expect(await fill(there, () => exported(here, 'trajectory-'), 'trajectory-')).toMatchObject({ ok: true });
  expect(await seen(there)).toEqual(before);
  expect(await fill(back, () => exported(there as EventStore, 'trajectory-'), 'trajectory-')).toMatchObject({
    ok: true,
  });
  expect(await seen(back)).toEqual(before);
});
