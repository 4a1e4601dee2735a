import type { DatabaseSync } from 'node:sqlite';
import type { Role } from './membership.js';

export interface Tables {
  person: { id: string; name: string };
  membership: { person: string; role: Role; municipality: string; council: string };
  /** Only the hash of a token is kept: who reads the file cannot sign in with it. */
  session: { token_hash: string; person: string; expires_at: string };
  demo: { only: 1; state: 'loading' | 'ready' };
  demo_account: { person: string };
}

const TABLES = `
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE membership (
  person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  role TEXT NOT NULL,
  municipality TEXT NOT NULL,
  council TEXT NOT NULL,
  PRIMARY KEY (person, role, municipality, council)
) STRICT;
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  expires_at TEXT NOT NULL
) STRICT;
CREATE TABLE demo (only INTEGER PRIMARY KEY CHECK (only = 1), state TEXT NOT NULL) STRICT;
CREATE TABLE demo_account (person TEXT PRIMARY KEY REFERENCES person ON DELETE CASCADE) STRICT;
`;

/** "DWDI": so that another SQLite file is not taken for a directory. */
const APPLICATION_ID = 0x44574449;
const VERSION = 1;

/** The file is not one that this version can use; nothing in it was touched. */
export class DirectoryUnusable extends Error {
  override name = 'DirectoryUnusable';
  readonly code: 'store-newer' | 'store-damaged';
  constructor(code: DirectoryUnusable['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const pragma = (db: DatabaseSync, name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/** Readies a connection; makes the tables in a new file. */
export function prepare(db: DatabaseSync, file: string): void {
  // Erased content is overwritten, not only let go of.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON');
  db.exec('BEGIN IMMEDIATE');
  try {
    const isNew = pragma(db, 'application_id') === 0 && pragma(db, 'schema_version') === 0;
    if (isNew) db.exec(`${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION};`);
    else if (pragma(db, 'application_id') !== APPLICATION_ID) {
      throw new DirectoryUnusable('store-damaged', `${file} is not a directory of this product`);
    }
    const version = Number(pragma(db, 'user_version'));
    if (version > VERSION) {
      throw new DirectoryUnusable(
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
