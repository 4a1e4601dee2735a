import { openSqliteEventStore, seal, StoreError, verifyStream } from '#event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  copyFileSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, event, flat, folder, several } from '../contract/stores.js';
import { killAll, Script } from './processes.js';

const PAGE = 4_096;
let dir: string;
let file: string;
beforeEach(() => {
  dir = folder();
  file = join(dir, 'events.sqlite');
});
afterEach(async () => {
  await killAll();
  clear();
});

/** Some hundred pages: streams of chained events. */
async function fill(streams = 40) {
  const store = openSqliteEventStore({ file });
  for (let i = 0; i < streams; i++) {
    const events = Array.from({ length: 12 }, (_, n) => event({ n, text: 'x'.repeat(700) }));
    await store.append(`s${i}`, 'none', seal(`s${i}`, undefined, events));
  }
  await store.close();
}

/** Reads everything in both orders and checks every chain: what was found wrong, if anything. */
async function found(): Promise<string | undefined> {
  let store;
  try {
    store = openSqliteEventStore({ file });
    const all = await flat(store.readAll());
    const byStream = await flat(store.readByStream());
    if (all.length !== Number(await store.head()) || all.length !== byStream.length) return 'missing';
    for (const events of Map.groupBy(byStream, (e) => e.stream).values()) {
      const verified = verifyStream(events);
      if (!verified.ok) return verified.why;
    }
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  } finally {
    await store?.close();
  }
}

const code = (expected: string) => expect.objectContaining({ code: expected });
const open = () => openSqliteEventStore({ file });
const write = (at: number, bytes: Buffer) => {
  const fd = openSync(file, 'r+');
  writeSync(fd, bytes, 0, bytes.length, at);
  closeSync(fd);
};

describe('a damaged file', () => {
  it('bytes overwritten, wherever: nothing else than what was recorded is ever read as whole', async () => {
    await fill();
    const whole = join(dir, 'whole');
    copyFileSync(file, whole);
    const pages = statSync(file).size / PAGE;
    const all = new Set<string | undefined>();
    for (let page = 0; page < pages; page += 7) {
      copyFileSync(whole, file);
      write(page * PAGE + 8, Buffer.alloc(64, 0xa5));
      write(page * PAGE + 2_000, Buffer.from('tampered'));
      all.add(await found());
    }
    // Undefined: the index of ids, of which nothing is read here.
    expect([...all].sort()).toEqual(expect.arrayContaining(['store-damaged']));
    expect(
      [...all].filter((one) => one !== undefined && !['store-damaged', 'changed', 'gap', 'missing'].includes(one)),
    ).toEqual([]);
  });

  it('cut off: found when it is opened, and not made longer', async () => {
    await fill();
    const { size } = statSync(file);
    for (const part of [0.9, 0.5, 0.1]) {
      const left = Math.floor((size * part) / PAGE) * PAGE;
      truncateSync(file, left);
      expect(open).toThrow(code('store-damaged'));
      expect(statSync(file).size).toBe(left);
    }
  });

  it('a tampered event that is no JSON any more', async () => {
    await fill(1);
    const store = open();
    const db = new DatabaseSync(file);
    db.exec(`DROP TRIGGER event_is_not_changed; UPDATE event SET data = '{' WHERE revision = 3`);
    db.close();
    await expect(store.readStream('s0')).rejects.toThrow(code('store-damaged'));
    await expect(store.readStream('s0')).rejects.toThrow('event 3 of s0 (position 4)');
    expect(await store.append('b', 'none', several(1))).toMatchObject({ ok: true });
    await store.close();
  });

  it.each([
    ['text', Buffer.from('This is no database at all.\n'.repeat(500))],
    ['one byte', Buffer.from('x')],
    ['noise', Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 251))],
  ])('no database but %s: refused, and left as it is', (_, bytes) => {
    writeFileSync(file, bytes);
    expect(open).toThrow(code('store-damaged'));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("another application's database is refused, and left as it is", () => {
    const db = new DatabaseSync(file);
    db.exec('CREATE TABLE event (position INTEGER); PRAGMA application_id = 7');
    db.close();
    const before = readFileSync(file);
    expect(open).toThrow(code('store-damaged'));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a log without its tables', async () => {
    await fill(1);
    const db = new DatabaseSync(file);
    db.exec('DROP TABLE event');
    db.close();
    expect(open).toThrow(code('store-damaged'));
  });

  it('from a newer version: refused, saying so, and left as it is', async () => {
    await fill(1);
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 2');
    db.close();
    const before = readFileSync(file);
    expect(open).toThrow(code('store-newer'));
    expect(open).toThrow('newer version (2)');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a place that cannot be written', () => {
  it('no such folder, a folder in its place', () => {
    expect(() => openSqliteEventStore({ file: join(dir, 'no', 'events.sqlite') })).toThrow(code('store-io'));
    mkdirSync(file);
    expect(open).toThrow(code('store-io'));
  });

  it.each(['folder', 'file'])('a %s that is only for reading', async (what) => {
    await fill(1);
    const script = new Script('read-only.ts', [dir, what]);
    expect(await script.finished()).toEqual(['store-io']);
    expect(await found()).toBeUndefined();
  });
});

describe('the log itself refuses', () => {
  it.each([
    "UPDATE event SET data = '{}'",
    'UPDATE event SET position = 99 WHERE position = 1',
    'DELETE FROM event',
    "REPLACE INTO event VALUES (1, 'other', 0, 'other', 'Happened', '{}', '{}')",
    "REPLACE INTO event SELECT 99, stream, revision, 'other', type, '{}', meta FROM event WHERE position = 1",
    "INSERT OR REPLACE INTO event SELECT 99, 'other', 0, id, type, '{}', meta FROM event WHERE position = 1",
  ])('%s', async (sql) => {
    await fill(1);
    const db = new DatabaseSync(file);
    expect(() => db.exec(sql)).toThrow(/an event is never (changed|removed|replaced)/);
    db.close();
    expect(await found()).toBeUndefined();
  });

  it('REPLACE, also in a log that was made before it did', async () => {
    await fill(1);
    const db = new DatabaseSync(file);
    db.exec('DROP TRIGGER event_is_not_replaced');
    await open().close();
    expect(() => db.exec("REPLACE INTO event VALUES (1, 'other', 0, 'other', 'Happened', '{}', '{}')")).toThrow(
      'an event is never replaced',
    );
    db.close();
  });
});
