import { openSqliteEventStore, seal } from '#event-store';
import { Connection } from '../../libs/event-store/sqlite/connection.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, event, folder, several } from '../contract/stores.js';

// What the start of a process sees of a file that somebody changed by hand, however long the log is.

let whole: string;
let file: string;
const MANY = 1_200;
beforeAll(async () => {
  whole = join(folder(), 'whole.sqlite');
  const store = openSqliteEventStore({ file: whole });
  const events = Array.from({ length: MANY }, (_, n) => event({ n }));
  await store.append('s', 'none', seal('s', undefined, events));
  await store.close();
});
beforeEach(() => {
  file = join(folder(), 'events.sqlite');
  copyFileSync(whole, file);
});
afterAll(clear);

const open = () => openSqliteEventStore({ file });
const damaged = (says: string | RegExp) =>
  expect.objectContaining({ code: 'store-damaged', message: expect.stringMatching(says) });

/** As somebody who edits the file does it. */
function edit(sql: string): void {
  const db = new DatabaseSync(file);
  db.enableDefensive(false);
  db.exec(sql);
  db.close();
}
/** The same past the triggers, which are put back as they were. */
function tamper(sql: string): void {
  const db = new DatabaseSync(file);
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  triggers.forEach(({ name }) => db.exec(`DROP TRIGGER ${String(name)}`));
  db.exec(sql);
  triggers.forEach(({ sql: made }) => db.exec(String(made)));
  db.close();
}

const CHANGED = 'event_is_not_changed';
const REMOVED = 'event_is_not_removed';
const REPLACED = 'event_is_not_replaced';
const abort = (words: string) => `BEGIN SELECT RAISE(ABORT, '${words}'); END`;

describe('a file that is not as it was made is not opened, and it says what is wrong', () => {
  it.each([
    [`DROP TRIGGER ${CHANGED}`, `its trigger ${CHANGED} is missing`],
    [`DROP TRIGGER ${REMOVED}`, `its trigger ${REMOVED} is missing`],
    [`DROP TRIGGER ${CHANGED}; CREATE TRIGGER ${CHANGED} BEFORE UPDATE ON event BEGIN SELECT 1; END`, 'is another'],
    [
      `DROP TRIGGER ${CHANGED}; CREATE TRIGGER ${CHANGED} BEFORE UPDATE ON event WHEN OLD.position <> 7 ${abort('an event is never changed')}`,
      'is another',
    ],
    [
      `DROP TRIGGER ${CHANGED}; CREATE TRIGGER ${CHANGED} BEFORE UPDATE OF stream ON event ${abort('an event is never changed')}`,
      'is another',
    ],
    [
      `DROP TRIGGER ${REMOVED}; CREATE TRIGGER ${REMOVED} BEFORE INSERT ON event WHEN 0 ${abort('an event is never removed')}`,
      'is another',
    ],
    [`DROP TRIGGER ${REPLACED}; CREATE TRIGGER ${REPLACED} AFTER INSERT ON event BEGIN SELECT 1; END`, 'is another'],
    [
      `CREATE TRIGGER quiet AFTER INSERT ON event BEGIN INSERT INTO event VALUES (999999, 'x', 0, 'x', 'x', '{}', '{}'); END`,
      'the trigger quiet is not ours',
    ],
    ['CREATE TRIGGER "\u001b[2J" AFTER INSERT ON event BEGIN SELECT 1; END', 'the trigger \\?\\?2J is not ours'],
    ['CREATE VIEW told AS SELECT * FROM event', 'the view told is not ours'],
    ['CREATE TABLE kept AS SELECT * FROM event', 'the table kept is not ours'],
    ['CREATE INDEX slow ON event (type)', 'the index slow is not ours'],
    ['CREATE UNIQUE INDEX one_of_each ON event (type, data)', 'the index one_of_each is not ours'],
    ['DROP INDEX event_id', 'its index event_id is missing'],
    ['DROP INDEX event_of_stream; CREATE INDEX event_of_stream ON event (stream, revision)', 'is another'],
    ['DROP INDEX event_id; CREATE UNIQUE INDEX event_id ON event (id) WHERE position < 9', 'is another'],
    ["ALTER TABLE event ADD COLUMN note TEXT DEFAULT 'x'", 'its table event is another'],
    ['ALTER TABLE event RENAME TO event_of_before', 'the file is damaged'],
    [
      `PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '${CHANGED}'`,
      `its trigger ${CHANGED} is missing`,
    ],
    [
      `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE UPDATE', 'BEFORE UPDATE OF id') WHERE name = '${CHANGED}'`,
      'is another',
    ],
    [
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'event'",
      'is another',
    ],
  ])('%s', (sql, says) => {
    edit(sql);
    expect(open).toThrow(damaged(says));
    expect(open).toThrow(damaged(says));
  });

  it.each([
    ["UPDATE event SET data = '{' WHERE position = 1200", 'event 1199 of s \\(position 1200\\) is no JSON'],
    ["UPDATE event SET meta = '' WHERE position = 1150", 'event 1149 of s \\(position 1150\\) is no JSON'],
    ["UPDATE event SET meta = '7' WHERE position = 900", 'event 899 of s \\(position 900\\) does not say who'],
    ["UPDATE event SET meta = 'null' WHERE position = 900", 'event 899 of s \\(position 900\\) does not say who'],
  ])('%s', (sql, says) => {
    tamper(sql);
    expect(open).toThrow(damaged(says));
  });
});

describe('a file that is as it was made is opened', () => {
  afterEach(async () => {
    const store = open();
    expect(await store.append('b', 'none', several(1))).toMatchObject({ ok: true });
    await store.close();
  });
  it.each(['ANALYZE', 'VACUUM', 'REINDEX', `DROP TRIGGER ${REPLACED}`])('%s', (sql) => edit(sql));
});

it('somebody who looks for what is wrong may read it all the same', async () => {
  edit(`DROP TRIGGER ${CHANGED}; UPDATE event SET data = '{"n":"x"}' WHERE position = 8`);
  const store = openSqliteEventStore({ file, damaged: 'read' });
  expect((await store.readStream('s'))[7]?.data).toEqual({ n: 'x' });
  await store.close();
});

it('what lies further back than is read at the start is told to its reader, and to nobody else', async () => {
  const other = openSqliteEventStore({ file });
  await other.append('b', 'none', several(2));
  await other.close();
  tamper("UPDATE event SET data = '{' WHERE position = 5");
  const store = open();
  await expect(store.readStream('s')).rejects.toThrow(damaged('event 4 of s \\(position 5\\)'));
  expect(await store.readStream('b')).toHaveLength(2);
  expect(await store.append('s', MANY - 1, several(1))).toMatchObject({ ok: true });
  await store.close();
});

it('our own connection lets nothing that stands in the file weaken it', () => {
  const { db } = new Connection(file, 0);
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect([pragma('trusted_schema'), pragma('recursive_triggers'), pragma('ignore_check_constraints')]).toEqual([
    0, 1, 0,
  ]);
  expect(() => db.exec('PRAGMA writable_schema = ON; DELETE FROM sqlite_schema')).toThrow('may not be modified');
  expect(() => db.exec("REPLACE INTO event VALUES (1, 'x', 0, 'x', 'x', '{}', '{}')")).toThrow('an event is never');
  db.close();
});
