import type { Kysely } from 'kysely';
import type { Membership, Person } from './membership.js';
import type { Tables } from './tables.js';

/** What stands where a name was, once somebody is erased. */
export const ERASED = '(verwijderd)';

export async function person(db: Kysely<Tables>, id: string): Promise<Person | undefined> {
  const found = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) return undefined;
  const rows = await db
    .selectFrom('membership')
    .select(['role', 'municipality', 'council'])
    .where('person', '=', id)
    .orderBy('municipality')
    .orderBy('role')
    .orderBy('council')
    .execute();
  const memberships = rows.map(({ council, ...rest }): Membership => (council === '' ? rest : { ...rest, council }));
  return { ...found, memberships };
}

/**
 * Adds who is not there yet, with what they may act as. Statement by statement: a transaction that is
 * held while others run would make their writes wait for ours on the same thread. Repeating completes it.
 */
export async function add(db: Kysely<Tables>, people: readonly Person[]): Promise<void> {
  const rows = people.flatMap(({ id, memberships }) =>
    memberships.map(({ role, municipality, council = '' }) => ({ person: id, role, municipality, council })),
  );
  const persons = people.map(({ id, name }) => ({ id, name }));
  if (persons.length > 0)
    await db
      .insertInto('person')
      .values(persons)
      .onConflict((c) => c.doNothing())
      .execute();
  if (rows.length > 0)
    await db
      .insertInto('membership')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute();
}

/** The names of those who are known; for who is not, or not any more, `(verwijderd)`. */
export async function names(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  const found = asked.length === 0 ? [] : await db.selectFrom('person').selectAll().where('id', 'in', asked).execute();
  const known = new Map(found.map(({ id, name }) => [id, name]));
  return new Map(asked.map((id) => [id, known.get(id) ?? ERASED]));
}
