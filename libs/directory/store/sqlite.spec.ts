import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDirectory } from '../index.js';

let folder: string;
let file: string;
const open = () => openDirectory({ file, now: () => new Date('2026-03-01T12:00:00Z') });
const make = (sql: string) => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'));
  file = join(folder, 'directory.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file', () => {
  it('is refused when it is another kind of database, and left as it is', async () => {
    make('PRAGMA application_id = 7; CREATE TABLE person (id TEXT); INSERT INTO person VALUES (7)');
    await expect(open()).rejects.toThrow(/not a directory of this product/);
    const db = new DatabaseSync(file);
    expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'person' }]);
    db.close();
  });

  it('is refused when it is no database', async () => {
    writeFileSync(file, 'no database at all, but long enough to be read as one'.repeat(40));
    await expect(open()).rejects.toThrow(/not a database/);
  });

  // As version 0.1.0 made it, before accounts had a place.
  it('of the first version is brought up to date, with its accounts in the order in which they came', async () => {
    make(`
      CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
      CREATE TABLE membership (person TEXT NOT NULL REFERENCES person ON DELETE CASCADE, role TEXT NOT NULL,
        municipality TEXT NOT NULL, council TEXT NOT NULL, PRIMARY KEY (person, role, municipality, council)) STRICT;
      CREATE TABLE session (token_hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
        expires_at TEXT NOT NULL) STRICT;
      CREATE TABLE demo (only INTEGER PRIMARY KEY CHECK (only = 1), state TEXT NOT NULL) STRICT;
      CREATE TABLE demo_account (person TEXT PRIMARY KEY REFERENCES person ON DELETE CASCADE) STRICT;
      INSERT INTO person VALUES ('a', 'Anna'), ('b', 'Bram'), ('c', 'Chris');
      INSERT INTO demo VALUES (1, 'ready');
      INSERT INTO demo_account VALUES ('c'), ('a'), ('b');
      PRAGMA application_id = ${0x44574449}; PRAGMA user_version = 1`);
    const directory = await open();
    expect((await directory.demo.accounts()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    await directory.close();
    const again = await open();
    expect(await again.person('b')).toEqual({ id: 'b', name: 'Bram', memberships: [] });
    await again.close();
  });
});
