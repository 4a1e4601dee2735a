import { erasedOf } from './erased.js';
import { ERASED, type Membership, type Person } from './membership.js';
import { locksRows, type Db } from './tables.js';

/** PostgreSQL keeps no text with this in it, so nobody has such an id. */
export const canBe = (id: string) => !id.includes('\0');

/** Each person in as many rows as they have memberships, at one moment. */
export const people = (db: Db) =>
  db
    .selectFrom('person')
    .leftJoin('membership', 'membership.person', 'person.id')
    .select(['person.id', 'person.name', 'role', 'municipality', 'council'])
    .orderBy('municipality')
    .orderBy('role')
    .orderBy('council');

export type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number];

/** The people whom such rows tell of, in the order in which they come. */
export const personsOf = (rows: readonly PersonRow[]): Person[] =>
  [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => ({
    id,
    name: of[0]?.name ?? ERASED,
    memberships: of.flatMap(({ role, municipality, council }): Membership[] =>
      role === null || municipality === null ? [] : [{ role, municipality, ...(council && { council }) }],
    ),
  }));

export async function person(db: Db, id: string): Promise<Person | undefined> {
  if (!canBe(id)) return undefined;
  return personsOf(await people(db).where('person.id', '=', id).execute())[0];
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
    .flatMap(({ id, memberships }) =>
      memberships.map(({ role, municipality, council = '' }) => ({ person: id, role, municipality, council })),
    );
  if (rows.length > 0) {
    await db
      .insertInto('membership')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute();
  }
  return there;
}

/** Those of these who are here. */
export async function persons(db: Db, ids: readonly string[]): Promise<readonly Person[]> {
  const asked = ids.filter(canBe);
  if (asked.length === 0) return [];
  return personsOf(await people(db).where('person.id', 'in', asked).execute());
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
