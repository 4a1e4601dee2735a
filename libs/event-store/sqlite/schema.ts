import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../port.js';

/** "DWEV": so that another SQLite file is not taken for a log. */
const APPLICATION_ID = 0x44574556;
const VERSION = 1;

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
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${VERSION};
`;

const pragma = (db: DatabaseSync, name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/** Readies a connection; makes the tables in a new file, and refuses a file that is not ours or is newer. */
export function prepare(db: DatabaseSync, file: string): void {
  // Set at every open, and checked: a WAL database that is opened again may otherwise run with NORMAL,
  // and then an acknowledged commit can be lost with the power.
  if (pragma(db, 'journal_mode = WAL') !== 'wal')
    throw new StoreError('store-io', `${file} cannot keep a write-ahead log`);
  db.exec('PRAGMA synchronous = FULL');
  if (pragma(db, 'synchronous') !== 2) throw new StoreError('store-io', `${file} cannot be written durably`);
  db.exec('BEGIN IMMEDIATE');
  try {
    const isNew = pragma(db, 'application_id') === 0 && pragma(db, 'schema_version') === 0;
    if (isNew) db.exec(TABLES);
    else if (pragma(db, 'application_id') !== APPLICATION_ID) {
      throw new StoreError('store-damaged', `${file} is not a log of this product`);
    }
    const version = Number(pragma(db, 'user_version'));
    if (version > VERSION) {
      throw new StoreError(
        'store-newer',
        `${file} was written by a newer version (${version}); this one knows ${VERSION}`,
      );
    }
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
