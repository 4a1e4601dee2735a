import { today } from '#calendar';
import type { Person } from '../store/membership.js';
import { canBe, people, personsOf } from '../people/people.js';
import { endSessions, type Ended } from './sessions.js';
import { hashOf } from '../store/tokens.js';
import { locksRows, type Db } from '../store/tables.js';

const MINUTES = 10;

/** What only the browser knows that began: one part goes along to the service, the other stays in a cookie. */
export interface Known {
  readonly state: string;
  readonly browser: string;
  /** Id of the service. */
  readonly service: string;
}

/** What goes on at sign-in services, while somebody is there and after. */
export interface SignIns {
  /** Keeps for ten minutes that a browser went to a service, and where it was. */
  begin(known: Known, back: string): Promise<void>;
  /** Where that browser was; once, and of nothing else than what it began itself. */
  take(known: Known): Promise<string | undefined>;
  /** Whom these municipalities know by this login name, letter for letter. */
  known(municipalities: readonly string[], login: string): Promise<readonly Person[]>;
  /** Ends the session of which a browser says that it is over there; whoever knows its name can. */
  over(ended: { readonly service: string; readonly sid: string }): Promise<void>;
  /** Ends what a service says is over; false, and nothing done, when it said so before by this id. */
  ended(ended: Ended, token: { readonly id: string; readonly until: Date }): Promise<boolean>;
}

const inMinutes = (now: Date) => new Date(now.getTime() + MINUTES * 60_000).toISOString();

export function signInsOf(db: Db, now: () => Date): SignIns {
  return {
    begin: async ({ state, browser, service }, back) => {
      await clearBegun(db, now());
      const kept = { state: hashOf(state), browser: hashOf(browser), service, back, expires_at: inMinutes(now()) };
      await db.insertInto('sign_in').values(kept).execute();
    },
    take: async ({ state, browser, service }) => {
      const taken = await db
        .deleteFrom('sign_in')
        .where('state', '=', hashOf(state))
        .where('browser', '=', hashOf(browser))
        .where('service', '=', service)
        .where('expires_at', '>', now().toISOString())
        .returning('back')
        .execute();
      return taken[0]?.back;
    },
    known: async (municipalities, login) => {
      // PostgreSQL keeps no text with this in it, so nobody is called so.
      if (municipalities.length === 0 || !canBe(login)) return [];
      const rows = await people(db)
        .where('person.id', 'in', (from) =>
          from
            .selectFrom('login')
            .select('login.person')
            .where('login.municipality', 'in', municipalities)
            .where('login.name', '=', login),
        )
        .execute();
      return personsOf(rows, today(now()));
    },
    over: (ended) => endSessions(db, ended),
    ended: async (ended, { id, until }) => {
      await clearTold(db, now());
      return db.transaction().execute(async (within) => {
        const [told] = await within
          .insertInto('sign_out_token')
          .values({ token: hashOf(JSON.stringify([ended.service, id])), expires_at: until.toISOString() })
          .onConflict((c) => c.doNothing())
          .returning('token')
          .execute();
        if (told) await endSessions(within, ended);
        return told !== undefined;
      });
    },
  };
}

/** What is over goes; past what another node holds, since it is clearing the same. */
const clearBegun = (db: Db, now: Date) =>
  db
    .deleteFrom('sign_in')
    .where('state', 'in', (from) =>
      from
        .selectFrom('sign_in')
        .select('state')
        .where('expires_at', '<=', now.toISOString())
        .$if(locksRows(db), (query) => query.forUpdate().skipLocked()),
    )
    .execute();

const clearTold = (db: Db, now: Date) =>
  db
    .deleteFrom('sign_out_token')
    .where('token', 'in', (from) =>
      from
        .selectFrom('sign_out_token')
        .select('token')
        .where('expires_at', '<=', now.toISOString())
        .$if(locksRows(db), (query) => query.forUpdate().skipLocked()),
    )
    .execute();
