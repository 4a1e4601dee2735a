import { createHash, randomBytes } from 'node:crypto';
import type { Person } from './membership.js';
import { people, person, personsOf, type PersonRow } from './people.js';
import { locksRows, type Db } from './tables.js';

const HOURS = 12;

export interface Session {
  readonly person: Person;
  /** Shown once; whoever has it is that person. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export async function signIn(db: Db, id: string, now: Date): Promise<Session | undefined> {
  if (!(await person(db, id))) return undefined;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
  await clearExpired(db, now);
  // By a question, not by values: somebody who is erased at this moment has no session, and no error either.
  await db
    .insertInto('session')
    .columns(['token_hash', 'person', 'expires_at'])
    .expression((from) =>
      from
        .selectFrom('person')
        .select((of) => [of.val(hashOf(token)).as('token_hash'), 'id', of.val(expiresAt).as('expires_at')])
        .where('id', '=', id)
        .$if(locksRows(db), (query) => query.forKeyShare()),
    )
    .execute();
  const who = await person(db, id);
  return who && { person: who, token, expiresAt };
}

/** Past what another node holds: it is clearing the same, or erasing whose session it is. */
async function clearExpired(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('session')
    .where('token_hash', 'in', (from) =>
      from
        .selectFrom('session')
        .select('token_hash')
        .where('expires_at', '<=', now.toISOString())
        .$if(locksRows(db), (query) => query.forUpdate().skipLocked()),
    )
    .execute();
}

/** Finds out who has a token. Asked with every request, so it is put into words once. */
export function findingSignedIn(db: Db): (token: string, now: Date) => Promise<Person | undefined> {
  const [token_hash, expires_at] = ['', ''];
  const asked = people(db)
    .where('person.id', '=', (from) =>
      from
        .selectFrom('session')
        .select('session.person')
        .where('token_hash', '=', token_hash)
        .where('expires_at', '>', expires_at),
    )
    .compile();
  return async (token, now) => {
    const { rows } = await db.executeQuery<PersonRow>({ ...asked, parameters: [hashOf(token), now.toISOString()] });
    return personsOf(rows)[0];
  };
}

export async function signOut(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
}
