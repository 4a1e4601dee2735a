import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.js';
import { checkEnd, checkSchema } from './intact.js';

/** "DWEV": so that another SQLite file is not taken for a log. */
const APPLICATION_ID = 0x44574556;
const VERSION = 1;
// Bytes: the smallest page.
const SHORTEST = 512;

// What REPLACE takes away before it inserts passes the trigger on DELETE, unless the one who does it asked otherwise.
const NOT_REPLACED = `
CREATE TRIGGER IF NOT EXISTS event_is_not_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE position = NEW.position)
  OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM event WHERE stream = NEW.stream AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'an event is never replaced'); END;`;

// A reader of the whole log begins at place 1; and behind the last number that is exact nobody reads.
const IN_ITS_PLACE = `
CREATE TRIGGER IF NOT EXISTS event_is_in_its_place BEFORE INSERT ON event
WHEN NEW.position NOT BETWEEN 1 AND ${Number.MAX_SAFE_INTEGER} OR NEW.revision NOT BETWEEN 0 AND ${Number.MAX_SAFE_INTEGER}
BEGIN SELECT RAISE(ABORT, 'an event has a place in the log'); END;`;

const TABLES = `
CREATE TABLE event (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  meta TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX event_of_stream ON event (stream, revision);
CREATE UNIQUE INDEX event_id ON event (id);
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
${IN_ITS_PLACE}${NOT_REPLACED}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${VERSION};
`;

const pragma = (db: DatabaseSync, name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/**
 * Readies a connection; makes the tables in a new file. Nothing is written to a file that is not ours or is newer.
 * `damaged`: one in which something was changed is refused, or is read all the same when somebody looks for what.
 */
export function prepare(db: DatabaseSync, file: string, damaged: 'refused' | 'read'): void {
  // Looks closer at each page that it reads, so that damage is found and not passed on.
  db.exec('PRAGMA cell_size_check = ON');
  // What stands in the file is not trusted: no function with effects in its schema, no writing past its tables,
  // and what REPLACE takes away passes the trigger on DELETE.
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA recursive_triggers = ON');
  db.enableDefensive(true);
  const isNew = lookAt(db, file) === 'new';
  // Set at every open, and checked: a WAL database that is opened again may otherwise run with NORMAL,
  // and then an acknowledged commit can be lost with the power.
  if (pragma(db, 'journal_mode = WAL') !== 'wal')
    throw new StoreError('store-io', `${file} cannot keep a write-ahead log`);
  db.exec('PRAGMA synchronous = FULL');
  if (pragma(db, 'synchronous') !== 2) throw new StoreError('store-io', `${file} cannot be written durably`);
  if (isNew) make(db, file);
  // A log from before there were these gets them.
  else db.exec(IN_ITS_PLACE + NOT_REPLACED);
  if (damaged === 'read') return;
  checkSchema(db, file, TABLES);
  checkEnd(db, file);
}

function lookAt(db: DatabaseSync, file: string): 'new' | 'ours' {
  const application = pragma(db, 'application_id');
  if (application === 0 && pragma(db, 'schema_version') === 0) {
    const { size } = statSync(file);
    // SQLite takes what is too short to be a database for an empty one, and would write over it.
    if (size > 0 && size < SHORTEST) throw new StoreError('store-damaged', `${file} is no database`);
    return 'new';
  }
  if (application !== APPLICATION_ID) throw new StoreError('store-damaged', `${file} is not a log of this product`);
  const version = Number(pragma(db, 'user_version'));
  if (version > VERSION) {
    const message = `${file} was written by a newer version (${version}); this one knows ${VERSION}`;
    throw new StoreError('store-newer', message);
  }
  // Both are written together with the tables; and what is not UTF-8 is ordered by other bytes.
  if (version !== VERSION || pragma(db, 'encoding') !== 'UTF-8')
    throw new StoreError('store-damaged', `${file} is not as it was made: its version or its encoding is another`);
  return 'ours';
}

function make(db: DatabaseSync, file: string): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have made it since we looked.
    if (lookAt(db, file) === 'new') db.exec(TABLES);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
