import { today } from '#calendar';
import { sql } from 'kysely';
import type { Person } from './store/membership.js';
import { add, people, personsOf } from './people/people.js';
import type { Db } from './store/tables.js';

/** Whether this was made to try things in, and who can then sign in without more. */
export interface Demo {
  state(): Promise<'none' | 'loading' | 'ready'>;
  /** Nothing happens when it was begun before, or when there are people here who do not belong to a demo. */
  begin(): Promise<void>;
  /** Makes the accounts, once among all who may say so. */
  ready(accounts: readonly Person[]): Promise<void>;
  accounts(): Promise<readonly Person[]>;
}

/** A demo person signs in by their id, in each of their municipalities. */
const loginsOf = ({ id, memberships }: Person) =>
  [...new Set(memberships.map(({ municipality }) => municipality))].map((municipality) => ({
    person: id,
    municipality,
    name: id,
  }));

export const demoOf = (db: Db, now: () => Date): Demo => ({
  state: async () => (await db.selectFrom('demo').select('state').executeTakeFirst())?.state ?? 'none',
  begin: async () => {
    await db
      .insertInto('demo')
      .columns(['only', 'state'])
      .expression(
        db
          .selectNoFrom([sql<1>`1`.as('only'), sql<'loading'>`'loading'`.as('state')])
          .where((where) => where.not(where.exists(where.selectFrom('person').select('id')))),
      )
      .onConflict((c) => c.doNothing())
      .execute();
  },
  ready: (accounts) =>
    db.transaction().execute(async (within) => {
      const turned = await within
        .updateTable('demo')
        .set({ state: 'ready' })
        .where('state', '=', 'loading')
        .executeTakeFirst();
      // Another node did it all: whoever was erased since then must not come back.
      if (turned.numUpdatedRows === 0n) return;
      const there = await add(within, accounts);
      const rows = accounts.map(({ id }, place) => ({ person: id, place })).filter(({ person }) => there.has(person));
      if (rows.length === 0) return;
      const logins = accounts.filter(({ id }) => there.has(id)).flatMap(loginsOf);
      if (logins.length > 0) await within.insertInto('login').values(logins).execute();
      await within
        .insertInto('demo_account')
        .values(rows)
        .onConflict((c) => c.doNothing())
        .execute();
    }),
  accounts: async () => {
    const rows = await people(db)
      .innerJoin('demo_account', 'demo_account.person', 'person.id')
      .clearOrderBy()
      .orderBy('place')
      .orderBy('municipality')
      .orderBy('role')
      .orderBy('council')
      .execute();
    return personsOf(rows, today(now()));
  },
});
