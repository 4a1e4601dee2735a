import { openSqliteEventStore, type EventStore } from '#event-store';
import { Views } from '#projections';
import { expect } from '@jest/globals';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SOURCES } from '../../libs/projections/sources.js';
import { folder } from '../contract/stores.js';

/** Every row of every view, in an order that does not depend on how it came there. */
export function rowsOf(file: string): Record<string, readonly string[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").all();
    const rows = (view: unknown) => db.prepare(`SELECT * FROM "${String(view)}"`).all();
    // The number of a row in a searched view says only when it was written.
    const text = (row: object): string => JSON.stringify({ ...row, number: 0 });
    return Object.fromEntries(names.map(({ name }) => [String(name), rows(name).map(text).sort()]));
  } finally {
    db.close();
  }
}

/** Brings the views of a file up to the log, by whoever keeps them, and compares each with one that is built anew. */
export async function expectRebuilt(store: EventStore, file: string): Promise<void> {
  const views = new Views({ store, file });
  const running = views.run();
  expect(await views.waitFor(await store.head(), 20_000)).toBe(true);
  await views.close();
  await running;
  const anew = join(folder(), 'views.sqlite');
  const fresh = new Views({ store, file: anew });
  expect(await fresh.rebuild()).toBe(true);
  await fresh.close();
  expect(rowsOf(file)).toEqual(rowsOf(anew));
  // Of a kind of story that is not in this log there is nothing to compare.
  const told = await Promise.all(
    SOURCES.map(async ({ prefix, views: own }) => ((await isThere(store, prefix)) ? own : [])),
  );
  const rows = rowsOf(anew);
  for (const { name } of told.flat()) expect([name, rows[name]?.length]).not.toEqual([name, 0]);
}

async function isThere(store: EventStore, prefix: string): Promise<boolean> {
  for await (const events of store.readAll({ prefix, batch: 1 })) return events.length > 0;
  return false;
}

/** The same for the data folder of a server that keeps its log there. */
export async function expectFolderRebuilt(data: string): Promise<void> {
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  try {
    await expectRebuilt(store, join(data, 'views.sqlite'));
  } finally {
    await store.close();
  }
}
