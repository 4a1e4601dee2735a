import { hashOf, newToken } from '../store/tokens.js';
import { locksRows, type Db } from '../store/tables.js';

const MINUTES = 10;

/** What was begun, and with whom: the same link, the same person, or anybody who signs in. */
export interface Ceremony {
  readonly purpose: 'passkey' | 'code' | 'sign-in';
  readonly who: string;
}

/** Keeps for ten minutes what a browser was asked: it is taken once, under the id that this answers, or that it had. */
export async function beginCeremony(
  db: Db,
  now: Date,
  { purpose, who }: Ceremony,
  value: string,
  id = newToken(),
): Promise<string> {
  await db
    .deleteFrom('ceremony')
    .where('id', 'in', (from) =>
      from
        .selectFrom('ceremony')
        .select('id')
        .where('expires_at', '<=', now.toISOString())
        // Past what another node holds, since it is clearing the same.
        .$if(locksRows(db), (query) => query.forUpdate().skipLocked()),
    )
    .execute();
  const expires_at = new Date(now.getTime() + MINUTES * 60_000).toISOString();
  await db
    .insertInto('ceremony')
    .values({ id: hashOf(id), purpose, who: hashOf(who), value, expires_at })
    .execute();
  return id;
}

export async function takeCeremony(
  db: Db,
  now: Date,
  { purpose, who }: Ceremony,
  id: string,
): Promise<string | undefined> {
  const [taken] = await db
    .deleteFrom('ceremony')
    .where('id', '=', hashOf(id))
    .where('purpose', '=', purpose)
    .where('who', '=', hashOf(who))
    .where('expires_at', '>', now.toISOString())
    .returning('value')
    .execute();
  return taken?.value;
}
