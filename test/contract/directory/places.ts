import { openDirectory, type Directory } from '#directory';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { emptyDatabases } from '../../postgres/empty.js';

/** Where a directory is kept, in one kind of database; empty at first. */
export interface Place {
  open(now: () => Date): Promise<Directory>;
  /** Asks or changes something behind the directory's back. */
  query(sql: string): Promise<readonly unknown[]>;
  /** Everything that can be read in it by whoever has it. */
  kept(): Promise<string>;
  remove(): Promise<void>;
}

export interface Kind {
  readonly name: string;
  readonly newer: string;
  start(): Promise<void>;
  empty(): Promise<Place>;
  stop(): Promise<void>;
}

export const sqlite: Kind = {
  name: 'SQLite',
  newer: 'PRAGMA user_version = 99',
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  empty: () => {
    const folder = mkdtempSync(join(tmpdir(), 'directory-'));
    const file = join(folder, 'directory.sqlite');
    const place: Place = {
      open: (now) => openDirectory({ file, now }),
      query: (sql) => {
        const db = new DatabaseSync(file);
        const rows = db.prepare(sql).all();
        db.close();
        return Promise.resolve(rows);
      },
      kept: () =>
        Promise.resolve(
          readdirSync(folder)
            .map((name) => readFileSync(join(folder, name), 'latin1'))
            .join(),
        ),
      remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
    };
    return Promise.resolve(place);
  },
};

const ALL = `SELECT table_to_xml(c.oid, true, false, '')::text AS kept FROM pg_class c
  WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`;

function postgresOf(): Kind {
  const databases = emptyDatabases();
  return {
    name: 'PostgreSQL',
    newer: 'UPDATE directory_schema SET version = 99',
    ...databases,
    empty: async () => {
      const empty = await databases.empty();
      return {
        open: (now) => openDirectory({ url: empty.url, now }),
        query: (sql) => empty.query(sql),
        kept: async () => JSON.stringify(await empty.query(ALL)),
        remove: () => empty.remove(),
      };
    },
  };
}
export const postgres = postgresOf();
