import type { Db } from '../store/tables.js';
import { listIn, share } from './ways-of.js';

/** How somebody can come in without an account at their municipality. */
export interface ComingIn {
  /** They have a passkey or a password that holds there. */
  readonly hasWay: boolean;
  /** Until when the last link holds, or held, that was not taken. ISO 8601, UTC. */
  readonly linkUntil?: string;
}

/** Of each member of a municipality who has, or was sent, anything to come in with there, or in others: what that is. */
export async function comingIn(
  db: Db,
  code: string,
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, ComingIn>> {
  const members = db.selectFrom('membership').select('person').where('municipality', '=', code);
  const of = ['person', 'municipalities'] as const;
  const ways = await db
    .selectFrom('passkey')
    .select(of)
    .where('person', 'in', members)
    .unionAll(db.selectFrom('password').select(of).where('person', 'in', members))
    .execute();
  const links = await db
    .selectFrom('sign_in_link')
    .select([...of, 'expires_at'])
    .where('person', 'in', members)
    .where('taken_at', 'is', null)
    .orderBy('expires_at')
    .execute();
  const isHere = ({ municipalities }: { readonly municipalities: string }) =>
    share(listIn(municipalities), [code, ...others]);
  const found = new Map<string, ComingIn>();
  for (const { person, expires_at: linkUntil } of links.filter(isHere)) found.set(person, { hasWay: false, linkUntil });
  for (const { person } of ways.filter(isHere)) found.set(person, { ...found.get(person), hasWay: true });
  return found;
}
