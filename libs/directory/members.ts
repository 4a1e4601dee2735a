import type { Membership } from './membership.js';
import { people, personsOf } from './people.js';
import { locksRows, type Db } from './tables.js';
import { inTurn, isStale, NotWritten, type Revision, type Written } from './written.js';

export type MemberRole = Omit<Membership, 'municipality'>;

/** Somebody of a municipality, with what they are there. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** None for who stopped. */
  readonly roles: readonly MemberRole[];
  readonly revision: Revision;
}

export interface MemberContent {
  readonly name: string;
  readonly roles: readonly MemberRole[];
}

/** Who is of it, and who was: in the order of their names. */
export async function members(db: Db, code: string): Promise<readonly Member[]> {
  const rows = await people(db)
    .select('person.revision')
    .where((where) =>
      where(
        'person.id',
        'in',
        where
          .selectFrom('membership')
          .select('person')
          .where('municipality', '=', code)
          .union(where.selectFrom('former_member').select('person').where('municipality', '=', code)),
      ),
    )
    .clearOrderBy()
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('role')
    .orderBy('council')
    .execute();
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
  return personsOf(rows).map(({ id, name, memberships }) => ({
    id,
    name,
    roles: memberships
      .filter(({ municipality }) => municipality === code)
      .map(({ role, council }) => ({ role, ...(council !== undefined && { council }) })),
    revision: revisions.get(id) ?? 0,
  }));
}

/** Adds somebody, or replaces their name and what they are in this municipality. */
export const putMember = (
  db: Db,
  code: string,
  id: string,
  { name, roles }: MemberContent,
  expected: Revision | undefined,
): Promise<Written> =>
  inTurn(db, code, async (within) => {
    const revision = (await actualOf(within, code, id, expected)) + 1;
    await within
      .insertInto('person')
      .values({ id, name, revision })
      .onConflict((c) => c.column('id').doUpdateSet({ name, revision }))
      .execute();
    await leavingSomebody(within, code, async () => {
      await within.deleteFrom('membership').where('person', '=', id).where('municipality', '=', code).execute();
      const rows = roles.map(({ role, council = '' }) => ({ person: id, role, municipality: code, council }));
      await within
        .insertInto('membership')
        .values(rows)
        .onConflict((c) => c.doNothing())
        .execute();
    });
    await within.deleteFrom('former_member').where('person', '=', id).where('municipality', '=', code).execute();
    return revision;
  });

/** Ends all that somebody is in this municipality. Their name stays, for what they did. */
export const endMember = (db: Db, code: string, id: string, expected: Revision | undefined): Promise<Written> =>
  inTurn(db, code, async (within) => {
    const actual = await actualOf(within, code, id, expected);
    let ended = 0n;
    await leavingSomebody(within, code, async () => {
      ({ numDeletedRows: ended } = await within
        .deleteFrom('membership')
        .where('person', '=', id)
        .where('municipality', '=', code)
        .executeTakeFirst());
    });
    if (ended === 0n) return actual;
    const revision = actual + 1;
    await within
      .insertInto('former_member')
      .values({ person: id, municipality: code })
      .onConflict((c) => c.doNothing())
      .execute();
    await within.updateTable('person').set({ revision }).where('id', '=', id).execute();
    return revision;
  });

/** The municipalities that somebody is or was of. */
export async function municipalitiesOf(db: Db, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('municipality')
    .where('person', '=', id)
    .union(db.selectFrom('former_member').select('municipality').where('person', '=', id))
    .execute();
  return rows.map(({ municipality }) => municipality);
}

/** Of who is or was here: for a municipality that somebody never was of, they are not there. */
async function actualOf(within: Db, code: string, id: string, expected: Revision | undefined): Promise<Revision> {
  const row = await within
    .selectFrom('person')
    .select('revision')
    .where('id', '=', id)
    .$if(locksRows(within), (query) => query.forUpdate())
    .executeTakeFirst();
  const here = (await municipalitiesOf(within, id)).includes(code);
  const actual = here ? (row?.revision ?? 0) : 0;
  if (isStale(expected, actual)) throw new NotWritten({ ok: false, why: 'stale', actual });
  return row?.revision ?? 0;
}

export const administrators = async (within: Db, code: string) =>
  within
    .selectFrom('membership')
    .select('person')
    .where('role', '=', 'administrator')
    .where('municipality', '=', code)
    .execute();

/** A municipality that had an administrator has one afterwards. */
async function leavingSomebody(within: Db, code: string, work: () => Promise<void>): Promise<void> {
  const before = await administrators(within, code);
  await work();
  const after = await administrators(within, code);
  if (before.length > 0 && after.length === 0) throw new NotWritten({ ok: false, why: 'last-administrator' });
}
