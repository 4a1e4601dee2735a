import { openSqliteEventStore, type EventStore } from '#event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, flat, folder, several } from '../contract/stores.js';
import { killAll, Script } from './processes.js';

let file: string;
let store: EventStore;
let other: DatabaseSync;
beforeEach(async () => {
  file = join(folder(), 'events.sqlite');
  store = openSqliteEventStore({ file, lockTimeout: 150 });
  await store.append('a', 'none', several(1));
  other = new DatabaseSync(file);
});
afterEach(async () => {
  if (other.isOpen) other.close();
  await store.close();
  await killAll();
  clear();
});
const streams = async () => (await flat(store.readAll())).map((e) => e.stream);

describe('another holds the lock', () => {
  it('past the timeout: told as such, reading goes on, and it works again afterwards', async () => {
    other.exec('BEGIN IMMEDIATE');
    const events = several(1);
    const refused = await Promise.allSettled([
      store.append('b', 'none', events),
      store.append('c', 'none', several(1)),
    ]);
    const locked = { status: 'rejected', reason: { code: 'store-locked' } };
    expect(refused).toMatchObject([locked, locked]);
    expect(await streams()).toEqual(['a']);
    other.exec('ROLLBACK');
    expect(await store.append('b', 'none', events)).toMatchObject({ ok: true, duplicate: false });
    expect(await streams()).toEqual(['a', 'b']);
  });

  it('for a while: the process does its other work meanwhile, and then it is written', async () => {
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 2);
    const appending = store.append('b', 'none', several(1));
    // As long as that is not done the lock stays: how many there are says nothing about how busy the machine is.
    while (ticks <= 3) await new Promise((resolve) => setTimeout(resolve, 2));
    const later = store.append('c', 'none', several(1));
    expect(await streams()).toEqual(['a']);
    other.exec('ROLLBACK');
    expect(await Promise.all([appending, later])).toMatchObject([{ ok: true }, { ok: true }]);
    clearInterval(ticking);
  });

  it('what it wrote meanwhile is seen before anything is judged', async () => {
    other.exec('BEGIN IMMEDIATE');
    const appending = store.append('a', 0, several(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    other.exec(`INSERT INTO event VALUES (2, 'a', 1, 'x', 'Happened', '{}', '{}'); COMMIT`);
    expect(await appending).toEqual({ ok: false, conflict: { expected: 0, actual: 1 } });
  });

  it('a close waits for what was appended', async () => {
    other.exec('BEGIN IMMEDIATE');
    const appending = store.append('b', 'none', several(1));
    const closing = store.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    other.exec('ROLLBACK');
    expect(await appending).toMatchObject({ ok: true });
    await closing;
    expect(other.prepare('SELECT count(*) AS n FROM event').get()).toEqual({ n: 2 });
  });

  it('a close after the timeout leaves nothing waiting', async () => {
    other.exec('BEGIN IMMEDIATE');
    const refused = expect(store.append('b', 'none', several(1))).rejects.toMatchObject({ code: 'store-locked' });
    await store.close();
    await refused;
  });

  it('opening needs no lock on a file that is there', async () => {
    other.exec('BEGIN IMMEDIATE');
    const second = openSqliteEventStore({ file, lockTimeout: 50 });
    expect(await second.readStream('a')).toHaveLength(1);
    await second.close();
  });

  it('another process that keeps the whole file for itself', async () => {
    await store.close();
    other.close();
    const holder = new Script('hold.ts', [file]);
    await holder.said(1);
    expect(() => openSqliteEventStore({ file, lockTimeout: 50 })).toThrow(
      expect.objectContaining({ code: 'store-locked' }),
    );
    await holder.finished();
    store = openSqliteEventStore({ file });
    expect(await streams()).toEqual(['a']);
  });
});
