import { expect, it } from '@jest/globals';
import { InMemoryEventStore, StoreError } from '#event-store';
import { listTrajectories, Views } from '#projections';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyone, caseFiles, take, TODAY } from './cases.js';

class BusyOnce extends InMemoryEventStore {
  #busy = true;
  override head() {
    const busy = this.#busy;
    this.#busy = false;
    return busy ? Promise.reject(new StoreError('store-locked', 'busy')) : super.head();
  }
}

it('runs again, and closes, after the log could not be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const store = new BusyOnce();
  await take(store, caseFiles()[0] as string);
  const views = new Views({ store, file: join(folder, 'views.sqlite') });
  await expect(views.run()).rejects.toThrow(StoreError);
  expect(views.status().ready).toBe(false);
  void views.run();
  expect(await views.waitFor(await store.head(), 5_000)).toBe(true);
  expect(views.ask(listTrajectories, { actor: anyone, today: TODAY }, {}).items).toHaveLength(1);
  await views.close();
  rmSync(folder, { recursive: true });
});
