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
