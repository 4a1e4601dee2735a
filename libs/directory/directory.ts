import { administrationOf, type Administration } from './administration.js';
import { demoOf, type Demo } from './demo.js';
import { erase } from './erasing.js';
import type { Person } from './membership.js';
import * as people from './people.js';
import { openPostgres } from './postgres.js';
import * as sessions from './sessions.js';
import { openSqlite } from './sqlite.js';

/**
 * Who the ids in the log are, and what they may act as: the part that is not history and can be erased.
 * Names are asked for when something is shown, and stand nowhere else.
 * Any call rejects with DirectoryUnavailable when the database server cannot be used now.
 */
export interface Directory {
  person(id: string): Promise<Person | undefined>;
  add(people: readonly Person[]): Promise<void>;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Takes somebody out for good, with their sessions. What they did stays in the log, without a name.
   * False, and nothing done, for the last administrator of a municipality.
   */
  erase(id: string): Promise<boolean>;
  /** Undefined when nobody has this id. */
  signIn(id: string): Promise<sessions.Session | undefined>;
  signedIn(token: string): Promise<Person | undefined>;
  signOut(token: string): Promise<void>;
  readonly administration: Administration;
  readonly demo: Demo;
  close(): Promise<void>;
}

/** A file of SQLite, or the URL of a PostgreSQL database that several nodes share. */
export type DirectoryOptions = ({ readonly file: string } | { readonly url: string }) & { readonly now: () => Date };

/** @throws DirectoryUnusable when it is not ours or from a newer version; DirectoryUnavailable; what SQLite says. */
export async function openDirectory({ now, ...at }: DirectoryOptions): Promise<Directory> {
  const database = 'url' in at ? await openPostgres(at.url) : await openSqlite(at.file);
  const { db } = database;
  return {
    person: (id) => people.person(db, id),
    add: (added) => db.transaction().execute((within) => people.add(within, added)),
    names: (ids) => people.names(db, ids),
    erase: async (id) => {
      const erased = await erase(db, id);
      await database.forget();
      return erased;
    },
    signIn: (id) => sessions.signIn(db, id, now()),
    signedIn: (token) => sessions.signedIn(db, token, now()),
    signOut: (token) => sessions.signOut(db, token),
    administration: administrationOf(db),
    demo: demoOf(db),
    close: () => database.close(),
  };
}
