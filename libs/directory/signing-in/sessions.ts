import type { Grant, Scope } from '#access';
import type { SelectQueryBuilder } from 'kysely';
import { today } from '#calendar';
import { digestOf, secretOf } from '../people/erased.js';
import { homeOf, type Membership, type Person, type Role } from '../store/membership.js';
import { lentShared, lentTo, own, ownShared, person, personsOf, type PersonRow } from '../people/people.js';
import { locksRows, type Db, type Tables } from '../store/tables.js';
import { hashOf, newToken } from '../store/tokens.js';

const SECONDS = 12 * 3_600;

export interface Session {
  readonly person: SignedIn;
  /** Shown once; whoever has it is that person. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/**
 * What a session does not go beyond, whatever its person is: a sign-in service says who somebody is to its own
 * municipalities alone, and for some roles not surely enough.
 */
export interface Bounds {
  readonly municipalities: readonly string[];
  /** For which it began too weakly: with these somebody reads, and brings nothing. */
  readonly without: readonly Role[];
  /** Of a machine. */
  readonly scopes?: readonly Scope[];
}

/** Somebody in a session, with how that began where it did not as a demo account. */
export interface SignedIn extends Omit<Person, 'memberships'> {
  readonly memberships: readonly (Membership & Pick<Grant, 'weak'>)[];
  readonly through?: Pick<Through, 'service' | 'municipalities' | 'scopes'> & {
    /** ISO 8601, UTC; not of a machine. */
    readonly beganAt?: string;
  };
}

/** How a session began, as the sign-in service told. */
export interface Through extends Bounds {
  /** Id of the service. */
  readonly service: string;
  /** What that calls the person, and their session with it. */
  readonly subject: string;
  readonly sid?: string | undefined;
  /** How long it lasts; twelve hours without it. */
  readonly seconds?: number;
}

/** Whose session ends: all of a person's, or this one. */
export interface Ended {
  readonly service: string;
  readonly subject?: string | undefined;
  readonly sid?: string | undefined;
}

/** What is shared is held where it is kept; a machine is of one municipality, whatever that shares. */
const within = (who: Person, { municipalities, without, scopes }: Bounds): SignedIn => ({
  ...who,
  memberships: who.memberships
    .filter((one) => municipalities.includes(homeOf(one)) && !(scopes && one.sharedBy))
    .map((one) => (without.includes(one.role) ? { ...one, weak: true } : one)),
});

/** Under the secret of the directory: somebody who has the table alone cannot try out what people are called. */
async function digestsOf(db: Db, { service, subject, sid }: Ended) {
  const secret = await secretOf(db);
  const digest = (kind: string, value: string) => digestOf(secret, JSON.stringify([kind, service, value]));
  return {
    service,
    ...(subject !== undefined && { subject: digest('subject', subject) }),
    ...(sid !== undefined && { sid: digest('sid', sid) }),
  };
}

export async function signIn(db: Db, id: string, now: Date, through?: Through): Promise<Session | undefined> {
  if (!(await person(db, id, today(now)))) return undefined;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + (through?.seconds ?? SECONDS) * 1_000).toISOString();
  await clearExpired(db, now);
  const begun = through && (await digestsOf(db, through));
  const bounds =
    through &&
    JSON.stringify({ municipalities: through.municipalities, without: through.without, scopes: through.scopes });
  // By a question, not by values: somebody who is erased at this moment has no session, and no error either.
  await db
    .insertInto('session')
    .columns(['token_hash', 'person', 'expires_at', 'service', 'subject', 'sid', 'bounds'])
    .expression((from) =>
      from
        .selectFrom('person')
        .select((of) => [
          of.val(hashOf(token)).as('token_hash'),
          'id',
          of.val(expiresAt).as('expires_at'),
          of.val(begun?.service ?? null).as('service'),
          of.val(begun?.subject ?? null).as('subject'),
          of.val(begun?.sid ?? null).as('sid'),
          of.val(bounds ?? null).as('bounds'),
        ])
        .where('id', '=', id)
        .$if(locksRows(db), (query) => query.forKeyShare()),
    )
    .execute();
  await db
    .updateTable('person')
    .set({ signed_in_on: today(now) })
    .where('id', '=', id)
    .execute();
  const who = await person(db, id, today(now));
  return who && { person: through ? within(who, through) : who, token, expiresAt };
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
export function findingSignedIn(db: Db): (token: string, now: Date) => Promise<SignedIn | undefined> {
  const [token_hash, expires_at] = ['', ''];
  const inSession = <Row>(rows: SelectQueryBuilder<Tables, 'person', Row>) =>
    rows
      .innerJoin('session', 'session.person', 'person.id')
      .select(['session.bounds', 'session.service', 'session.expires_at'])
      .where('token_hash', '=', token_hash)
      .where('expires_at', '>', expires_at);
  const asked = inSession(own(db))
    .unionAll(inSession(lentTo(db)))
    .unionAll(inSession(ownShared(db)))
    .unionAll(inSession(lentShared(db)))
    .compile();
  return async (token, now) => {
    const given = [hashOf(token), now.toISOString()];
    const parameters = [...given, ...given, ...given, ...given];
    const { rows } = await db.executeQuery<PersonRow & Pick<Tables['session'], 'bounds' | 'service' | 'expires_at'>>({
      ...asked,
      parameters,
    });
    const [who] = personsOf(rows, today(now));
    const { bounds = null, service = null, expires_at: until = '' } = rows[0] ?? {};
    if (!who || bounds === null || service === null) return who;
    const held = JSON.parse(bounds) as Bounds;
    const { municipalities, scopes } = held;
    // It lasts as long as any other, so when it began follows from its end.
    const more = scopes ? { scopes } : { beganAt: new Date(Date.parse(until) - SECONDS * 1_000).toISOString() };
    return { ...within(who, held), through: { service, municipalities, ...more } };
  };
}

/** The sign-in service through which it began. */
export async function signOut(db: Db, token: string): Promise<string | undefined> {
  const ended = await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).returning('service').execute();
  return ended[0]?.service ?? undefined;
}

/** Ends the sessions of somebody through such a service that are for one of these municipalities. */
export async function endSessionsOf(
  db: Db,
  person: string,
  municipalities: readonly string[],
  isThrough: (service: string) => boolean,
): Promise<void> {
  const sessions = await db
    .selectFrom('session')
    .select(['token_hash', 'service', 'bounds'])
    .where('person', '=', person)
    .where('service', 'is not', null)
    .execute();
  const over = sessions.filter(({ service, bounds }) => {
    const held = JSON.parse(bounds ?? '{"municipalities":[]}') as Bounds;
    return isThrough(service ?? '') && held.municipalities.some((one) => municipalities.includes(one));
  });
  if (over.length === 0) return;
  const hashes = over.map(({ token_hash }) => token_hash);
  await db.deleteFrom('session').where('token_hash', 'in', hashes).execute();
}

/** Ends what a sign-in service says is over. */
export async function endSessions(db: Db, ended: Ended): Promise<void> {
  const { service, subject, sid } = await digestsOf(db, ended);
  if (subject === undefined && sid === undefined) return;
  await db
    .deleteFrom('session')
    .where('service', '=', service)
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(sid !== undefined, (query) => query.where('sid', '=', sid ?? ''))
    .execute();
}
