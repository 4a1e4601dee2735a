import { checkLog, type Checked } from '#checkpoints';
import { openSqliteEventStore, StoreError } from '#event-store';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, folder } from '../contract/stores.js';
import { logOf } from './signed-log.js';

// Somebody edits the file so that those who read by position, read a stream, look for an id and read the bytes do
// not see the same. Nothing of it was signed: that the readers differ has to show by itself.

let whole: string;
beforeAll(async () => {
  whole = join(folder(), 'whole.sqlite');
  const store = openSqliteEventStore({ file: whole });
  const meant = Array.from({ length: 30 }, (_, i) => ({
    ...{ stream: `trajectory-${i % 3}`, id: `id-${i}` },
    data: { said: `é ${i}`, n: i },
  }));
  await logOf(meant, store);
  await store.close();
});
afterAll(clear);

/** Past the triggers, which are put back as they were; what is done to the schema is done to it as text. */
function edited(sql: string): string {
  const file = join(folder(), 'events.sqlite');
  copyFileSync(whole, file);
  const db = new DatabaseSync(file);
  db.enableDefensive(false);
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").all();
  triggers.forEach(({ name }) => db.exec(`DROP TRIGGER ${String(name)}`));
  db.exec(sql);
  triggers.forEach(({ sql: made }) => db.exec(String(made)));
  db.close();
  return file;
}

async function checked(file: string): Promise<Checked> {
  const store = openSqliteEventStore({ file, damaged: 'read' });
  try {
    const steps = checkLog({ store, known: [], batch: 7 });
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return value;
    }
  } finally {
    await store.close();
  }
}

async function opening(file: string): Promise<string | undefined> {
  try {
    await openSqliteEventStore({ file }).close();
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}

/** What the look at how it is kept says, or `store-damaged` when it could not be looked at. */
async function told(file: string): Promise<readonly string[]> {
  try {
    const { found } = await checked(file);
    return found.map((one) => ('why' in one ? `${one.kind} ${one.why}` : one.kind));
  } catch (error) {
    if (error instanceof StoreError) return [error.code];
    throw error;
  }
}

/** The last event of a stream again, as the next one of it, at this place. */
const at = (position: string, stream = 'stream', id = "'forged'") =>
  `INSERT INTO event SELECT ${position}, ${stream}, revision + 1, ${id}, type, data, meta FROM event WHERE position = 30`;
const onTheWay = (column: string, value: string) => `UPDATE event SET ${column} = ${value} WHERE position = 12`;
const schema = (of: string, from: string, to: string) =>
  `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${of}'`;
/** Makes it otherwise for as long as it takes, and has its text say what it said. */
const meanwhile = (of: string, drop: string, make: string, work = '') =>
  `CREATE TEMP TABLE was AS SELECT sql FROM sqlite_schema WHERE name = '${of}';
   ${drop}; ${make}; ${work};
   PRAGMA writable_schema = ON;
   UPDATE sqlite_schema SET sql = (SELECT sql FROM was) WHERE name = '${of}';
   PRAGMA writable_schema = RESET`;
const loose = (work: string) =>
  `PRAGMA writable_schema = ON; ${schema('event', ') STRICT', ')')}; ${schema('event', 'TEXT NOT NULL', 'BLOB')};
   PRAGMA writable_schema = RESET; ${work}; PRAGMA writable_schema = ON;
   ${schema('event', ' BLOB', ' TEXT NOT NULL')};
   UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'event'; PRAGMA writable_schema = RESET`;

const OUTSIDE: [string, string][] = [
  ['at place 0', at('0')],
  ['before the first place', at('-5')],
  ['at the smallest number', at('-9223372036854775808')],
  ['behind the last place that a reader can come to', at('9007199254740993')],
  ['at the largest number', at('9223372036854775807')],
  ['another one before the first, in a stream of nobody', at('-1', "'other'")],
  ['all of them before the first place', 'UPDATE event SET position = position - 100'],
];

const MISPLACED: [string, string, string | RegExp][] = [
  ['a key twice', onTheWay('data', `replace(data, '{', '{"said":"ANDERS",')`), 'kept written'],
  ['white space', onTheWay('data', `replace(data, ':', ': ')`), 'kept written'],
  ['an escape', onTheWay('data', `replace(data, 'é', '\\u00e9')`), 'kept written'],
  ['another number', onTheWay('data', `replace(data, '"n":11', '"n":11.0')`), 'kept written'],
  ['a zero byte behind it', onTheWay('data', `data || char(0) || '{"said":"ANDERS"}'`), /damaged|kept written/],
  ['a byte order mark', onTheWay('meta', `char(65279) || meta`), /damaged|kept written/],
  [
    'bytes that are no text',
    onTheWay('data', `CAST(replace(hex(data), hex('é'), 'FF') AS TEXT)`).replace(
      /CAST.+TEXT\)/,
      `CAST(x'7b22FF223a317d' AS TEXT)`,
    ),
    'kept written',
  ],
  ['white space in what is said of it', onTheWay('meta', `meta || ' '`), 'kept written'],
  ['a key twice in what is said of it', onTheWay('meta', `replace(meta, '{', '{"at":"night",')`), 'kept written'],
  ['a stream with a zero byte', onTheWay('stream', 'stream || char(0)'), 'kept written'],
  ['a stream in other letters', onTheWay('stream', `upper(stream)`), 'missing'],
  ['a stream with a space', onTheWay('stream', `stream || ' '`), /^chain/],
  ['a revision below 0', onTheWay('revision', '-1'), 'kept outside'],
  ['a stream as bytes', loose(onTheWay('stream', 'CAST(stream AS BLOB)')), 'kept written'],
  ['data as bytes', loose(onTheWay('data', 'CAST(data AS BLOB)')), /damaged|kept written/],
  ['an id that is nothing', loose(onTheWay('id', 'NULL')), 'kept written'],
  [
    'an index without one of them',
    meanwhile(
      'event_of_stream',
      'DROP INDEX event_of_stream',
      'CREATE UNIQUE INDEX event_of_stream ON event (stream, revision) WHERE position <> 12',
    ),
    'kept unfound',
  ],
  ['an index that is gone', 'DROP INDEX event_id', 'store-damaged'],
  [
    'an index with another order',
    meanwhile('event_id', 'DROP INDEX event_id', 'CREATE UNIQUE INDEX event_id ON event (id DESC)'),
    'kept unfound',
  ],
  [
    'an index of something else',
    meanwhile('event_id', 'DROP INDEX event_id', 'CREATE UNIQUE INDEX event_id ON event (data)'),
    'kept unfound',
  ],
  [
    'an index with one that the table has not',
    `PRAGMA writable_schema = ON;
     CREATE TEMP TABLE was AS SELECT * FROM sqlite_schema WHERE name = 'event_of_stream';
     DELETE FROM sqlite_schema WHERE name = 'event_of_stream'; PRAGMA writable_schema = RESET;
     DELETE FROM event WHERE position = 30;
     PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM was; PRAGMA writable_schema = RESET`,
    'store-damaged',
  ],
];

const REFUSED: [string, string][] = [
  ['an older version', 'PRAGMA user_version = 0'],
  ['a version below', 'PRAGMA user_version = -1'],
  [
    'two with one name',
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'event_id'",
  ],
  ['another kind', "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'view' WHERE name = 'event'"],
  [
    'another table',
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET tbl_name = 'sqlite_stat1' WHERE name = 'event_id'",
  ],
  ['other letters', `PRAGMA writable_schema = ON; ${schema('event', 'stream TEXT', 'stream TEXT COLLATE NOCASE')}`],
  ['a view for the table', 'ALTER TABLE event RENAME TO other; CREATE VIEW event AS SELECT * FROM other'],
  ['a column that is reckoned', 'ALTER TABLE event ADD COLUMN other TEXT AS (data)'],
];

it('nothing is found where nothing was edited', async () => {
  const file = edited('');
  expect(await opening(file)).toBeUndefined();
  expect(await checked(file)).toMatchObject({ events: 30, found: [] });
});

describe('an event where not every reader comes', () => {
  it.each(OUTSIDE)('%s: nobody starts on it, and it is told', async (_, sql) => {
    const file = edited(sql);
    expect(await opening(file)).toBe('store-damaged');
    expect((await told(file)).some((one) => /kept outside|store-damaged/.test(one))).toBe(true);
  });

  it('that is put there while somebody has the file open is given to nobody', async () => {
    const file = edited('');
    const store = openSqliteEventStore({ file });
    const db = new DatabaseSync(file);
    db.exec('DROP TRIGGER event_is_in_its_place');
    db.exec(at('-5'));
    db.close();
    await expect(store.readStream('trajectory-2')).rejects.toMatchObject({ code: 'store-damaged' });
    expect(await store.readStream('trajectory-1')).toHaveLength(10);
    await store.close();
  });

  it.each([at('0'), at('-5'), at('9007199254740992'), at('NULL', "'x'"), at('31').replace('revision + 1', '-1')])(
    'is refused by the log itself: %s',
    (sql) => {
      const file = edited('');
      const db = new DatabaseSync(file);
      expect(() => db.exec(sql)).toThrow('an event has a place in the log');
      db.close();
    },
  );
});

describe('an event that not everybody reads alike', () => {
  it.each(MISPLACED)('%s', async (_, sql, says) => {
    const file = edited(sql);
    const found = await told(file);
    expect(found.filter((one) => (typeof says === 'string' ? one === says : says.test(one)))).not.toEqual([]);
  });
});

describe('a file that is not ours word for word', () => {
  it.each(REFUSED)('%s', async (_, sql) => {
    const file = join(folder(), 'events.sqlite');
    copyFileSync(whole, file);
    const db = new DatabaseSync(file);
    db.enableDefensive(false);
    db.exec(sql);
    db.close();
    expect(await opening(file)).toBe('store-damaged');
  });
});
