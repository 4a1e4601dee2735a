import { everShared } from './people.js';
import type { Db } from '../store/tables.js';

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

/** The municipalities that somebody administers, or did until a day. */
export async function administered(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('municipality')
    .distinct()
    .where('role', '=', 'administrator')
    .orderBy('municipality')
    .execute();
  return rows.map(({ municipality }) => municipality);
}

/** Keeps where somebody is known by a council that is or was shared: who is named in a dossier there keeps their name in it. */
export async function keepKnown(within: Db, code: string, id: string): Promise<void> {
  const elsewhere = await everShared(within)
    .select(['membership.person', 'shared_council.municipality'])
    .distinct()
    .where('membership.person', '=', id)
    .where('membership.municipality', '=', code)
    .execute();
  if (elsewhere.length === 0) return;
  await within
    .insertInto('known_elsewhere')
    .values(elsewhere)
    .onConflict((c) => c.doNothing())
    .execute();
}

/** That somebody was of a municipality once they are nothing there. */
export async function keepFormer(within: Db, municipality: string, person: string): Promise<void> {
  await within
    .insertInto('former_member')
    .values({ person, municipality })
    .onConflict((c) => c.doNothing())
    .execute();
}
