import type { Day } from '#calendar';
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { erasedOf } from './erased.js';
import { ERASED, holdsOn, homeOf, type Membership, type Person } from '../store/membership.js';
import { locksRows, type Db, type Tables } from '../store/tables.js';

/** PostgreSQL keeps no text with this in it, so nobody has such an id. */
export const canBe = (id: string) => !id.includes('\0');

/** Those that are programs: they have an id as people have, and are nobody among them. */
export const machineIds = (db: Db) => db.selectFrom('machine').select('machine.person');

/** Each person in as many rows as they have memberships, at one moment. */
export const people = (db: Db) =>
  db
    .selectFrom('person')
    .leftJoin('membership', 'membership.person', 'person.id')
    .select(['person.id', 'person.name', 'role', 'municipality', 'council', 'function', 'portfolios', 'dossiers'])
    .select(['from_day', 'until_day'])
    .orderBy('municipality')
    .orderBy('role')
    .orderBy('council');

export type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number] & Partial<Lent & Shared>;

/** By whom a membership is lent, and from when until when, beside the days on which it holds itself. */
interface Lent {
  readonly lent_by: string | null;
  readonly lent_from: string | null;
  readonly lent_until: string | null;
}

/** By which municipality the council of a membership is shared with this one. */
interface Shared {
  readonly shared_by: string | null;
}

const none = <Name extends string>(names: readonly Name[]) => names.map((name) => sql<string | null>`NULL`.as(name));
const NOT_LENT = ['lent_by', 'lent_from', 'lent_until'] as const;
const LENT = [
  'stand_in.person as lent_by',
  'stand_in.from_day as lent_from',
  'stand_in.until_day as lent_until',
] as const;
const HELD = ['function', 'portfolios', 'dossiers', 'membership.from_day', 'membership.until_day'] as const;

/** The same, in columns that those of `lentTo` can be put under. */
export const own = (db: Db) => people(db).select(none([...NOT_LENT, 'shared_by']));

const lending = (db: Db) =>
  db
    .selectFrom('person')
    .innerJoin('stand_in', 'stand_in.stand_in', 'person.id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person', '=', 'stand_in.person')
        .onRef('membership.role', '=', 'stand_in.role')
        .onRef('membership.municipality', '=', 'stand_in.municipality')
        .onRef('membership.council', '=', 'stand_in.council'),
    )
    .select(['person.id', 'person.name', 'membership.role']);

/** Each person in as many rows as others lent them memberships. */
export const lentTo = (db: Db) =>
  lending(db)
    .select(['membership.municipality', 'membership.council', ...HELD, ...LENT])
    .select(none(['shared_by']));

/** Each person in as many rows as their councils are shared with other municipalities. */
export const ownShared = (db: Db) =>
  db
    .selectFrom('person')
    .innerJoin('membership', 'membership.person', 'person.id')
    .innerJoin('shared_council', (join) =>
      join
        .onRef('shared_council.home', '=', 'membership.municipality')
        .onRef('shared_council.council', '=', 'membership.council'),
    )
    .where('accepted_at', 'is not', null)
    .where('ended_at', 'is', null)
    .select(['person.id', 'person.name', 'membership.role'])
    .select(['shared_council.municipality', 'membership.council', ...HELD])
    .select(none(NOT_LENT))
    .select('membership.municipality as shared_by');

/** The same of what others lent them. */
export const lentShared = (db: Db) =>
  lending(db)
    .innerJoin('shared_council', (join) =>
      join
        .onRef('shared_council.home', '=', 'membership.municipality')
        .onRef('shared_council.council', '=', 'membership.council'),
    )
    .where('accepted_at', 'is not', null)
    .where('ended_at', 'is', null)
    .select(['shared_council.municipality', 'membership.council', ...HELD, ...LENT])
    .select('membership.municipality as shared_by');

type Rows<Row> = SelectQueryBuilder<Tables, 'person', Row>;

/** Of some people all that they hold: theirs, lent to them, and both where a council is shared. */
const heldBy = (db: Db, some: <Row>(rows: Rows<Row>) => Rows<Row>) =>
  some(own(db))
    .unionAll(some(lentTo(db)))
    .unionAll(some(ownShared(db)))
    .unionAll(some(lentShared(db)));

/** Memberships of councils that are or were shared, each for each municipality that accepted. */
export const everShared = (db: Db) =>
  db
    .selectFrom('membership')
    .innerJoin('shared_council', (join) =>
      join
        .onRef('shared_council.home', '=', 'membership.municipality')
        .onRef('shared_council.council', '=', 'membership.council'),
    )
    .where('accepted_at', 'is not', null);

/** Memberships of councils, each where it is kept and in each municipality that shares the council now. */
export const ofCouncils = (db: Db) =>
  db
    .selectFrom('membership')
    .select(['person', 'role', 'municipality', 'municipality as home', 'council', ...HELD])
    .where('role', '=', 'council')
    .unionAll(
      everShared(db)
        .where('ended_at', 'is', null)
        .select(['membership.person', 'membership.role', 'shared_council.municipality'])
        .select(['membership.municipality as home', 'membership.council', ...HELD]),
    );

type MembershipRow = Tables['membership'];

/** How a membership is kept. */
export const rowOf = (person: string, membership: Membership): MembershipRow => {
  const { role, municipality, council = '', function: of = null, portfolios, dossiers, from, until } = membership;
  const kept = (list: readonly string[] | undefined) => (list && list.length > 0 ? JSON.stringify(list) : null);
  return {
    ...{ person, role, municipality, council, function: of },
    ...{ portfolios: kept(portfolios), dossiers: kept(dossiers), from_day: from ?? null, until_day: until ?? null },
  };
};

/** That a membership holds on a day: see holdsOn. */
export const heldOn = (on: Day) => (where: ExpressionBuilder<Pick<Tables, 'membership'>, 'membership'>) =>
  where.and([
    where.or([where('membership.from_day', 'is', null), where('membership.from_day', '<=', on)]),
    where.or([where('membership.until_day', 'is', null), where('membership.until_day', '>=', on)]),
  ]);

const listIn = (kept: string) => JSON.parse(kept) as readonly string[];

const membershipOf = (row: PersonRow): Membership | undefined => {
  const { role, municipality, council, function: of, portfolios, dossiers } = row;
  if (role === null || municipality === null) return undefined;
  return {
    ...{ role, municipality },
    ...(council && { council }),
    ...(of !== null && { function: of }),
    ...(portfolios !== null && { portfolios: listIn(portfolios) }),
    ...(dossiers !== null && { dossiers: listIn(dossiers) }),
    ...daysOf(row),
    ...(row.shared_by != null && { sharedBy: row.shared_by }),
    ...(row.lent_by != null && { lentBy: row.lent_by }),
  };
};

/** When it holds: of what is lent, as long as it is and holds itself. */
function daysOf({
  from_day,
  until_day,
  lent_from = null,
  lent_until = null,
}: PersonRow): Pick<Membership, 'from' | 'until'> {
  const froms = [from_day, lent_from].filter((day) => day !== null).sort();
  const untils = [until_day, lent_until].filter((day) => day !== null).sort();
  const [from, until] = [froms.at(-1), untils[0]];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** The people whom such rows tell of, in the order in which they come, with what they ever were, are and will be. */
export const everOf = (rows: readonly PersonRow[]): Person[] =>
  [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => ({
    id,
    name: of[0]?.name ?? ERASED,
    memberships: of.flatMap((row) => membershipOf(row) ?? []),
  }));

/** The people whom such rows tell of, in the order in which they come, with what they are on a day. */
export const personsOf = (rows: readonly PersonRow[], on: Day): Person[] =>
  everOf(rows).map((who) => {
    const held = who.memberships.filter((each) => holdsOn(each, on));
    // Who is of a municipality by nobody but themselves: with what they are there ends what they stand in for.
    const isHere = (code: string) => held.some((one) => homeOf(one) === code && !one.lentBy);
    return { ...who, memberships: held.filter((one) => !one.lentBy || isHere(homeOf(one))) };
  });

/** Somebody, or a machine, with what they are on a day. */
export async function person(db: Db, id: string, on: Day): Promise<Person | undefined> {
  if (!canBe(id)) return undefined;
  const found = heldBy(db, (rows) => rows.where('person.id', '=', id));
  return personsOf(await found.execute(), on)[0];
}

/**
 * Adds those who are not there yet, with what they may act as; within a transaction. Those who were erased, also by
 * another at this moment, stay so. Answers which of them are there.
 */
export async function add(db: Db, added: readonly Person[]): Promise<ReadonlySet<string>> {
  if (added.length === 0) return new Set();
  // In one order for everybody, so that no two wait for each other.
  const persons = added.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  await db
    .insertInto('person')
    .values(persons)
    .onConflict((c) => c.doNothing())
    .execute();
  const ids = persons.map(({ id }) => id);
  // Afterwards: until then somebody else could be erasing them.
  const erased = await erasedOf(db, ids);
  if (erased.size > 0)
    await db
      .deleteFrom('person')
      .where('id', 'in', [...erased])
      .execute();
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .$if(locksRows(db), (query) => query.forKeyShare())
    .execute();
  const there = new Set(found.map(({ id }) => id));
  const rows = added
    .filter(({ id }) => there.has(id))
    .flatMap(({ id, memberships }) => memberships.map((membership) => rowOf(id, membership)));
  if (rows.length > 0) {
    await db
      .insertInto('membership')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute();
  }
  return there;
}

/** Those of these who are here and no machine, with what they are on a day. */
export async function persons(db: Db, ids: readonly string[], on: Day): Promise<readonly Person[]> {
  const asked = ids.filter(canBe);
  if (asked.length === 0) return [];
  const found = heldBy(db, (rows) => rows.where('person.id', 'in', asked).where('person.id', 'not in', machineIds(db)));
  return personsOf(await found.execute(), on);
}

/** Somebody's name, and the municipalities that they are or were of. */
export interface Known {
  readonly name: string;
  /** Undefined for somebody who was erased: whose they were is not kept. */
  readonly municipalities: readonly string[] | undefined;
}

/** What is known of these; those who were never here are not among them. */
export async function known(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const asked = [...new Set(ids)].filter(canBe);
  if (asked.length === 0) return new Map();
  const of = await db
    .selectFrom('membership')
    .select(['person', 'municipality'])
    .where('person', 'in', asked)
    .union(db.selectFrom('former_member').select(['person', 'municipality']).where('person', 'in', asked))
    .union(db.selectFrom('known_elsewhere').select(['person', 'municipality']).where('person', 'in', asked))
    // Of a council that was shared once, they are known there afterwards too.
    .union(everShared(db).select(['membership.person', 'shared_council.municipality']).where('person', 'in', asked))
    .execute();
  const found = await db.selectFrom('person').selectAll().where('id', 'in', asked).execute();
  const municipalities = Map.groupBy(of, ({ person: id }) => id);
  const there = found.map(({ id, name }): [string, Known] => [
    id,
    { name, municipalities: (municipalities.get(id) ?? []).map(({ municipality }) => municipality) },
  ]);
  const names = new Map(there);
  const erased = await erasedOf(
    db,
    asked.filter((id) => !names.has(id)),
  );
  return new Map([
    ...there,
    ...[...erased].map((id): [string, Known] => [id, { name: ERASED, municipalities: undefined }]),
  ]);
}

/** The names of those who are known; for those who are not, or not any more, `(verwijderd)`. */
export async function names(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  const can = asked.filter(canBe);
  const found = can.length === 0 ? [] : await db.selectFrom('person').selectAll().where('id', 'in', can).execute();
  const known = new Map(found.map(({ id, name }) => [id, name]));
  return new Map(asked.map((id) => [id, known.get(id) ?? ERASED]));
}
