import { canBe } from '../people/people.js';
import { hashOf, newToken } from '../store/tokens.js';
import type { Db } from '../store/tables.js';

/** A calendar of somebody: of all that is due to them in a municipality, or to one of its councils. */
export interface KeptCalendar {
  /** A digest of its secret. */
  readonly id: string;
  readonly municipality: string;
  readonly council?: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** Addresses at which a calendar program reads what is due without signing in: each by a secret that can be ended. */
export interface Calendars {
  of(person: string): Promise<readonly KeptCalendar[]>;
  /** Its secret, which is told this once; one of the same is ended by it. Undefined of nobody. */
  make(person: string, of: Pick<KeptCalendar, 'municipality' | 'council'>): Promise<string | undefined>;
  end(person: string, id: string): Promise<boolean>;
  found(secret: string): Promise<(KeptCalendar & { readonly person: string }) | undefined>;
}

type Row = {
  readonly token: string;
  readonly municipality: string;
  readonly council: string;
  readonly made_at: string;
};
const calendarIn = ({ token, municipality, council, made_at }: Row): KeptCalendar => ({
  ...{ id: token, municipality, madeAt: made_at },
  ...(council !== '' && { council }),
});

export const calendarsOf = (db: Db, now: () => Date): Calendars => ({
  of: async (person) => {
    if (!canBe(person)) return [];
    const rows = await db
      .selectFrom('calendar')
      .selectAll()
      .where('person', '=', person)
      .orderBy('municipality')
      .orderBy('council')
      .execute();
    return rows.map(calendarIn);
  },
  make: (person, { municipality, council = '' }) =>
    db.transaction().execute(async (within) => {
      if (!canBe(person)) return undefined;
      const there = await within.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
      if (!there) return undefined;
      const secret = newToken();
      const made = { token: hashOf(secret), made_at: now().toISOString() };
      await within
        .insertInto('calendar')
        .values({ person, municipality, council, ...made })
        .onConflict((c) => c.columns(['person', 'municipality', 'council']).doUpdateSet(made))
        .execute();
      return secret;
    }),
  end: async (person, id) => {
    if (!canBe(person) || !canBe(id)) return false;
    const ended = await db
      .deleteFrom('calendar')
      .where('person', '=', person)
      .where('token', '=', id)
      .returning('token')
      .execute();
    return ended.length > 0;
  },
  found: async (secret) => {
    const row = await db.selectFrom('calendar').selectAll().where('token', '=', hashOf(secret)).executeTakeFirst();
    return row && { ...calendarIn(row), person: row.person };
  },
});
