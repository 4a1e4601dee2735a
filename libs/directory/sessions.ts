import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Person } from './membership.js';
import { person } from './people.js';
import type { Tables } from './tables.js';

const HOURS = 12;

export interface Session {
  readonly person: Person;
  /** Shown once; whoever has it is that person. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export async function signIn(db: Kysely<Tables>, id: string, now: Date): Promise<Session | undefined> {
  const who = await person(db, id);
  if (!who) return undefined;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
  await db.deleteFrom('session').where('expires_at', '<=', now.toISOString()).execute();
  await db
    .insertInto('session')
    .values({ token_hash: hashOf(token), person: id, expires_at: expiresAt })
    .execute();
  return { person: who, token, expiresAt };
}

export async function signedIn(db: Kysely<Tables>, token: string, now: Date): Promise<Person | undefined> {
  const found = await db
    .selectFrom('session')
    .select('person')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return found && person(db, found.person);
}

export async function signOut(db: Kysely<Tables>, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
}
