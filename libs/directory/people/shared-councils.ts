import type { Day } from '#calendar';
import { randomUUID } from 'node:crypto';
import { note, type By } from './journal.js';
import type { Member, MemberRole } from './members.js';
import { holdsOn, isOver } from '../store/membership.js';
import { everOf, everShared, machineIds, people } from './people.js';
import { locksRows, type Db, type Tables } from '../store/tables.js';
import { inOne, inTurn, NotWritten, takeTurn, type WriteOutcome } from '../store/write-outcome.js';

/** A council of one municipality that takes part in dossiers of another, or may once that accepts. */
export interface SharedCouncil {
  readonly id: string;
  /** TOOI code of the municipality that keeps it and its people. */
  readonly home: string;
  /** Its id, the same in both. */
  readonly council: string;
  /** TOOI code of the other. */
  readonly municipality: string;
  /** ISO 8601, UTC. */
  readonly offeredAt: string;
  readonly acceptedAt?: string;
}

/** Somebody of a council that is shared with a municipality, and what they are there by it. */
export interface SharedMember extends Pick<Member, 'id' | 'name' | 'mail'> {
  readonly roles: readonly (MemberRole & { readonly sharedBy: string })[];
}

/** With how many municipalities one council can be shared. */
export const MOST_SHARED = 50;

const openIn = (db: Db) => db.selectFrom('shared_council').selectAll().where('ended_at', 'is', null);

const sharedOf = ({ id, home, council, municipality, ...at }: Tables['shared_council']): SharedCouncil => ({
  ...{ id, home, council, municipality, offeredAt: at.offered_at },
  ...(at.accepted_at !== null && { acceptedAt: at.accepted_at }),
});

/** Those that a municipality shares with others, or others with it: also what was only offered. */
export async function sharedCouncils(db: Db, code: string): Promise<readonly SharedCouncil[]> {
  const rows = await openIn(db)
    .where((is) => is.or([is('home', '=', code), is('municipality', '=', code)]))
    .orderBy('home')
    .orderBy('council')
    .orderBy('municipality')
    .execute();
  return rows.map(sharedOf);
}

/** Of councils of its own, with whom either ended it, or declined. */
export const endedSharing = (db: Db, home: string) =>
  db
    .selectFrom('shared_council')
    .select(['council', 'municipality'])
    .where('home', '=', home)
    .where('ended_at', 'is not', null)
    .execute();

/** Who is of councils that others share with a municipality, also who was and who is to be: by their names. */
export async function sharedMembers(db: Db, code: string): Promise<readonly SharedMember[]> {
  const shared = (await sharedCouncils(db, code)).filter((one) => one.municipality === code && one.acceptedAt);
  const isShared = (home: string, council = '') => shared.some((one) => one.home === home && one.council === council);
  if (shared.length === 0) return [];
  const rows = await people(db)
    .where(
      'person.id',
      'in',
      everShared(db).where('ended_at', 'is', null).where('shared_council.municipality', '=', code).select('person'),
    )
    .where('person.id', 'not in', machineIds(db))
    .clearOrderBy()
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('council')
    .execute();
  const found = everOf(rows);
  const ids = found.map(({ id }) => id);
  const mails = await db.selectFrom('mail_address').selectAll().where('person', 'in', ids).execute();
  return found.map(({ id, name, memberships }) => {
    const roles = memberships
      .filter(({ municipality, council }) => isShared(municipality, council))
      .map(({ municipality: sharedBy, ...role }) => ({ ...role, sharedBy }));
    const mail = mails.find((kept) => kept.person === id && kept.municipality === roles[0]?.sharedBy)?.mail;
    return { id, name, roles, ...(mail !== undefined && { mail }) };
  });
}

/** Its home lets a council take part in another municipality. `same-name` when it does so already. */
export async function offerCouncil(
  db: Db,
  by: By,
  { home, council, municipality }: Pick<SharedCouncil, 'home' | 'council' | 'municipality'>,
): Promise<{ readonly shared: SharedCouncil; readonly written: WriteOutcome }> {
  const offered = { id: randomUUID(), home, council, municipality, offered_at: by.now().toISOString() };
  const row = { ...offered, accepted_at: null, ended_at: null };
  const written = await inTurn(db, home, async (within) => {
    const there = await openIn(within).where('home', '=', home).where('council', '=', council).execute();
    if (there.some((one) => one.municipality === municipality)) throw new NotWritten({ ok: false, why: 'same-name' });
    if (there.length >= MOST_SHARED) throw new NotWritten({ ok: false, why: 'too-many' });
    await within.insertInto('shared_council').values(row).execute();
    await noted(within, by, 'councilOffered', row);
    return 1;
  });
  return { shared: sharedOf(row), written };
}

/**
 * The other municipality lets it take part, in its turn: `isFree` says, or throws, what else there is in the way there. Once
 * more is nothing. `own-people` while somebody there has a role in a council of that id.
 */
export const acceptCouncil = (
  db: Db,
  by: By,
  code: string,
  id: string,
  on: Day,
  isFree: (shared: SharedCouncil) => Promise<void>,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const row = await openIn(within)
      .where('id', '=', id)
      .where('municipality', '=', code)
      .$if(locksRows(within), (query) => query.forUpdate())
      .executeTakeFirst();
    if (!row) throw new NotWritten({ ok: false, why: 'unknown' });
    if (row.accepted_at !== null) return 1;
    const theirs = await within
      .selectFrom('membership')
      .select(['until_day'])
      .where('municipality', '=', code)
      .where('council', '=', row.council)
      .execute();
    if (theirs.some(({ until_day }) => !isOver(until_day === null ? {} : { until: until_day }, on)))
      throw new NotWritten({ ok: false, why: 'own-people' });
    const others = await openIn(within).where('municipality', '=', code).where('council', '=', row.council).execute();
    // By its id a dossier says which council it is.
    if (others.some((one) => one.id !== id && one.accepted_at !== null))
      throw new NotWritten({ ok: false, why: 'same-name' });
    await isFree(sharedOf(row));
    await within
      .updateTable('shared_council')
      .set({ accepted_at: by.now().toISOString() })
      .where('id', '=', id)
      .execute();
    await noted(within, by, 'councilAccepted', row);
    return 1;
  });

/** Either of the two ends it, or takes back or declines what was offered. `unknown` when it is not theirs. */
export const endSharedCouncil = (db: Db, by: By, code: string, id: string): Promise<WriteOutcome> =>
  inOne(db, async (within) => {
    const find = () =>
      openIn(within)
        .where('id', '=', id)
        .where((is) => is.or([is('home', '=', code), is('municipality', '=', code)]))
        .executeTakeFirst();
    const before = await find();
    // In one order, so that no two wait for each other.
    for (const each of before ? [before.home, before.municipality].sort() : []) await takeTurn(within, each);
    const row = await find();
    if (!row) throw new NotWritten({ ok: false, why: 'unknown' });
    await within.updateTable('shared_council').set({ ended_at: by.now().toISOString() }).where('id', '=', id).execute();
    await noted(within, by, 'councilSharingEnded', row);
    return 1;
  });

/** @throws NotWritten where a role, that is not over, is given in a council that is kept and managed elsewhere. */
export async function notOfShared(within: Db, code: string, roles: readonly MemberRole[], on: Day): Promise<void> {
  const councils = roles.flatMap((role) => (role.council === undefined || isOver(role, on) ? [] : [role.council]));
  if (councils.length === 0) return;
  const shared = await openIn(within)
    .where('municipality', '=', code)
    .where('accepted_at', 'is not', null)
    .where('council', 'in', councils)
    .execute();
  if (shared.length > 0) throw new NotWritten({ ok: false, why: 'shared-council' });
}

/** In both municipalities. */
async function noted(
  within: Db,
  by: By,
  what: 'councilOffered' | 'councilAccepted' | 'councilSharingEnded',
  { home, council, municipality }: Pick<SharedCouncil, 'home' | 'council' | 'municipality'>,
): Promise<void> {
  for (const code of [home, municipality])
    await note(within, by, { what, municipality: code, new: { council, home, with: municipality } });
}

/** Those of them who are of it on a day. */
export const sharedOn = (all: readonly SharedMember[], on: Day): readonly SharedMember[] =>
  all.flatMap((who) => {
    const roles = who.roles.filter((role) => holdsOn(role, on));
    return roles.length > 0 ? [{ ...who, roles }] : [];
  });
