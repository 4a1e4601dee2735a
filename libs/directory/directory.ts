import { sql } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import type { Person } from './membership.js';
import * as people from './people.js';
import * as sessions from './sessions.js';
import { kyselyOn } from './sqlite.js';
import { prepare } from './tables.js';

/**
 * Who the ids in the log are, and what they may act as: the part that is not history and can be erased.
 * Names are asked for when something is shown, and stand nowhere else.
 */
export interface Directory {
  person(id: string): Promise<Person | undefined>;
  add(people: readonly Person[]): Promise<void>;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Takes somebody out for good, with their sessions. What they did stays in the log, without a name. */
  erase(id: string): Promise<void>;
  /** Undefined when nobody has this id. */
  signIn(id: string): Promise<sessions.Session | undefined>;
  signedIn(token: string): Promise<Person | undefined>;
  signOut(token: string): Promise<void>;
  readonly demo: Demo;
  close(): Promise<void>;
}

/** Whether the folder was made to try things in, and who can then sign in without more. */
export interface Demo {
  state(): Promise<'none' | 'loading' | 'ready'>;
  begin(): Promise<void>;
  ready(accounts: readonly Person[]): Promise<void>;
  accounts(): Promise<readonly Person[]>;
}

export interface DirectoryOptions {
  readonly file: string;
  readonly now: () => Date;
}

/** @throws DirectoryUnusable when the file is not ours or from a newer version; what SQLite says otherwise. */
export function openDirectory({ file, now }: DirectoryOptions): Directory {
  const sqlite = new DatabaseSync(file, { timeout: 5_000 });
  try {
    prepare(sqlite, file);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const db = kyselyOn(sqlite);
  const add = (added: readonly Person[]) => people.add(db, added);
  return {
    person: (id) => people.person(db, id),
    add,
    names: (ids) => people.names(db, ids),
    erase: async (id) => {
      await db.deleteFrom('person').where('id', '=', id).execute();
      // The write-ahead log still holds the old page until it is folded back.
      sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    signIn: (id) => sessions.signIn(db, id, now()),
    signedIn: (token) => sessions.signedIn(db, token, now()),
    signOut: (token) => sessions.signOut(db, token),
    demo: {
      state: async () => (await db.selectFrom('demo').select('state').executeTakeFirst())?.state ?? 'none',
      begin: async () => {
        await db
          .insertInto('demo')
          .values({ only: 1, state: 'loading' })
          .onConflict((c) => c.doNothing())
          .execute();
      },
      ready: async (accounts) => {
        await add(accounts);
        const rows = accounts.map(({ id }) => ({ person: id }));
        await db
          .insertInto('demo_account')
          .values(rows)
          .onConflict((c) => c.doNothing())
          .execute();
        await db.updateTable('demo').set({ state: 'ready' }).execute();
      },
      accounts: async () => {
        const rows = await db
          .selectFrom('demo_account')
          .select('person')
          .orderBy(sql`rowid`)
          .execute();
        const found = await Promise.all(rows.map((row) => people.person(db, row.person)));
        return found.filter((one) => one !== undefined);
      },
    },
    close: () => {
      if (sqlite.isOpen) sqlite.close();
      return Promise.resolve();
    },
  };
}
