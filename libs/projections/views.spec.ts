import { expect, it } from '@jest/globals';
import { InMemoryEventStore, StoreError } from '#event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Views } from './index.js';

class BusyOnce extends InMemoryEventStore {
  #busy = true;
  override head() {
    const busy = this.#busy;
    this.#busy = false;
    return busy ? Promise.reject(new StoreError('store-locked', 'busy')) : super.head();
  }
}

it('can be run again, and closed, after the log could not be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const views = new Views({ store: new BusyOnce(), file: join(folder, 'views.sqlite') });
  await expect(views.run()).rejects.toThrow(StoreError);
  expect(views.status().ready).toBe(false);
  void views.run();
  expect(await views.waitFor('', 5_000)).toBe(true);
  expect(views.status().ready).toBe(true);
  await views.close();
  rmSync(folder, { recursive: true });
});
