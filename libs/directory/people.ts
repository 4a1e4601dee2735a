import type { Day } from '#calendar';
import type { ExpressionBuilder } from 'kysely';
import { erasedOf } from './erased.js';
import { ERASED, holdsOn, type Membership, type Person } from './membership.js';
import { locksRows, type Db, type Tables } from './tables.js';

/** PostgreSQL keeps no text with this in it, so nobody has such an id. */
export const canBe = (id: string) => !id.includes('\0');

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

export type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number];

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
  const { role, municipality, council, function: of, portfolios, dossiers, from_day, until_day } = row;
  if (role === null || municipality === null) return undefined;
  return {
    ...{ role, municipality },
    ...(council && { council }),
    ...(of !== null && { function: of }),
    ...(portfolios !== null && { portfolios: listIn(portfolios) }),
    ...(dossiers !== null && { dossiers: listIn(dossiers) }),
    ...(from_day !== null && { from: from_day }),
    ...(until_day !== null && { until: until_day }),
  };
};

/** The people whom such rows tell of, in the order in which they come, with what they ever were, are and will be. */
export const everOf = (rows: readonly PersonRow[]): Person[] =>
  [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => ({
    id,
    name: of[0]?.name ?? ERASED,
    memberships: of.flatMap((row) => membershipOf(row) ?? []),
  }));

/** The people whom such rows tell of, in the order in which they come, with what they are on a day. */
export const personsOf = (rows: readonly PersonRow[], on: Day): Person[] =>
  everOf(rows).map((who) => ({ ...who, memberships: who.memberships.filter((each) => holdsOn(each, on)) }));

export async function person(db: Db, id: string, on: Day): Promise<Person | undefined> {
  if (!canBe(id)) return undefined;
  return personsOf(await people(db).where('person.id', '=', id).execute(), on)[0];
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

/** Those of these who are here, with what they are on a day. */
export async function persons(db: Db, ids: readonly string[], on: Day): Promise<readonly Person[]> {
  const asked = ids.filter(canBe);
  if (asked.length === 0) return [];
  return personsOf(await people(db).where('person.id', 'in', asked).execute(), on);
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
