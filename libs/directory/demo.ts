import { today } from '#calendar';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { NewDraft } from './advice-drafts/drafts.js';
import { begun } from './advice-drafts/kept.js';
import type { Person } from './store/membership.js';
import { add, people, personsOf } from './people/people.js';
import type { Db } from './store/tables.js';

/** Whether this was made to try things in, and who can then sign in without more. */
export interface Demo {
  state(): Promise<'none' | 'loading' | 'ready'>;
  /** Nothing happens when it was begun before, or when there are people here who do not belong to a demo. */
  begin(): Promise<void>;
  /** Makes the accounts and what they are writing, once among all who may say so. */
  ready(accounts: readonly Person[], drafts: readonly DemoDraft[]): Promise<void>;
  accounts(): Promise<readonly Person[]>;
}

/** What people of a council have open. */
export interface DemoDraft extends NewDraft {
  /** In their order. */
  readonly parts: readonly {
    readonly part: string;
    readonly content: unknown;
    readonly by: string;
    readonly holder?: string;
  }[];
  readonly comments: readonly {
    readonly part?: string;
    readonly text: string;
    readonly by: string;
    readonly asked?: string;
    readonly settled?: true;
  }[];
}

async function write(within: Db, { parts, comments, ...head }: DemoDraft, now: Date): Promise<void> {
  const draft = (await begun(within, head, now))?.id ?? '';
  const at = now.toISOString();
  const rows = parts.map(({ part, content, by, holder }, i) => ({
    ...{ draft, part, content: JSON.stringify(content), place: i + 1, revision: 1 },
    ...{ changed_by: by, changed_at: at, holder: holder ?? null },
  }));
  // A minute apart: they are told in the order in which they were said.
  const said = comments.map(({ part = '', text, by, asked, settled }, i) => ({
    ...{ draft, id: randomUUID(), part, text, by_person: by },
    at: new Date(now.getTime() - (comments.length - i) * 60_000).toISOString(),
    ...{ asked: asked ?? null, settled: settled ? 1 : 0 },
  }));
  await within.insertInto('advice_draft_part').values(rows).execute();
  await within.insertInto('advice_draft_comment').values(said).execute();
  const counted = { revision: rows.length, changes: rows.length + said.length };
  await within.updateTable('advice_draft').set(counted).where('id', '=', draft).execute();
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
  ready: (accounts, drafts) =>
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
      // Of whoever was erased before, nothing is written.
      if (there.size === accounts.length) for (const draft of drafts) await write(within, draft, now());
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
