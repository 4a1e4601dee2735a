import { randomUUID } from 'node:crypto';
import { today, type Day } from '#calendar';
import { isSameName } from '#vocabulary';
import { note, type By } from './journal.js';
import type { Membership } from '../store/membership.js';
import { everOf, machineIds, people, rowOf } from './people.js';
import { keepFormer, keepKnown, municipalitiesOf } from './municipalities-of.js';
import { endSessionsOf } from '../signing-in/sessions.js';
import { notOfShared } from './shared-councils.js';
import { endLost } from './stand-ins.js';
import { locksRows, type Db } from '../store/tables.js';
import { checkStale, inTurn, NotWritten, type Revision, type WriteOutcome } from '../store/write-outcome.js';

export type MemberRole = Omit<Membership, 'municipality' | 'lentBy' | 'sharedBy'>;

/** Somebody of a municipality, with what they are there. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** Those that hold now, are over or are yet to begin. None for somebody who stopped. */
  readonly roles: readonly MemberRole[];
  readonly revision: Revision;
  /** What the sign-in service of this municipality calls them. */
  readonly login?: string;
  /** Where this municipality writes to them. */
  readonly mail?: string;
  /** The day on which they signed in last. */
  readonly signedInOn?: string;
}

/** What a sign-in service calls somebody, which may be an address of mail. */
export const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,99}$/u;

export interface MemberContent {
  readonly name: string;
  readonly roles: readonly MemberRole[];
  /** Where this municipality writes to them, if anywhere. */
  readonly mail?: string | undefined;
  /** What the sign-in service of this municipality calls them; of somebody who is there, without it what it was. */
  readonly login?: string | undefined;
}

/** Its members, and its former members: in the order of their names. */
export async function members(db: Db, code: string): Promise<readonly Member[]> {
  const rows = await people(db)
    .select(['person.revision', 'person.signed_in_on'])
    .where((where) =>
      where(
        'person.id',
        'in',
        where
          .selectFrom('membership')
          .select('person')
          .where('municipality', '=', code)
          .union(where.selectFrom('former_member').select('person').where('municipality', '=', code)),
      ),
    )
    .where('person.id', 'not in', machineIds(db))
    .clearOrderBy()
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('role')
    .orderBy('council')
    .execute();
  const logins = await db.selectFrom('login').select(['person', 'name']).where('municipality', '=', code).execute();
  const mails = await db.selectFrom('mail_address').selectAll().where('municipality', '=', code).execute();
  const loginOf = new Map(logins.map(({ person, name }) => [person, name]));
  const mailOf = new Map(mails.map(({ person, mail }) => [person, mail]));
  const kept = new Map(rows.map(({ id, revision, signed_in_on }) => [id, { revision, signedInOn: signed_in_on }]));
  return everOf(rows).map(({ id, name, memberships }) => ({
    id,
    name,
    roles: memberships.flatMap(({ municipality, ...role }) => (municipality === code ? [role] : [])),
    revision: kept.get(id)?.revision ?? 0,
    ...(loginOf.has(id) && { login: loginOf.get(id) }),
    ...(mailOf.has(id) && { mail: mailOf.get(id) }),
    ...(kept.get(id)?.signedInOn && { signedInOn: kept.get(id)?.signedInOn ?? '' }),
  }));
}

/**
 * Adds somebody who is new, under an id that nobody chose: by one that was chosen one could ask who is elsewhere, and
 * take somebody else's.
 */
export async function addMember(
  db: Db,
  by: By,
  code: string,
  member: MemberContent,
): Promise<{ id: string; written: WriteOutcome }> {
  const id = randomUUID();
  const written = await inTurn(db, code, async (within) => {
    await insertMember(within, by, code, member, id);
    return 1;
  });
  return { id, written };
}

/** The same within a turn of the municipality. @throws NotWritten */
export async function insertMember(
  within: Db,
  by: By,
  code: string,
  { name, roles, login, mail }: MemberContent,
  id: string = randomUUID(),
): Promise<string> {
  await within.insertInto('person').values({ id, name }).execute();
  await replaceRoles(within, code, id, roles, today(by.now()));
  await replaceMail(within, code, id, mail);
  await replaceLogin(within, code, id, login);
  const now = { roles: await keptRoles(within, code, id) };
  await note(within, by, { what: 'memberAdded', municipality: code, about: id, new: now });
  return id;
}

export interface Change {
  readonly expected?: Revision | undefined;
  /** The municipalities that are administered by whoever asks: they know nobody of another municipality. */
  readonly administers: readonly string[];
}
/** With the day on which it is changed. */
type ChangeOn = Change & { readonly on: Day };

/**
 * Replaces somebody's name and what they are in this municipality; without roles they have stopped, and stay so.
 * Somebody of another municipality comes to it by an administrator of all their municipalities, under the name that
 * they have.
 */
export const putMember = (
  db: Db,
  by: By,
  code: string,
  id: string,
  { name, roles, mail, login }: MemberContent,
  { expected, administers, on }: ChangeOn,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const { there, here, of } = await found(within, code, id);
    const theirs = of.length > 0 && of.every((municipality) => administers.includes(municipality));
    if (!there || !(here || theirs)) throw new NotWritten({ ok: false, why: 'unknown' });
    // For a municipality that somebody never was of, they are not there.
    checkStale(expected, here ? there.revision : 0);
    if (there.name !== name && !(here && theirs)) throw new NotWritten({ ok: false, why: 'not-theirs' });
    const revision = there.revision + 1;
    const before = await keptRoles(within, code, id);
    await within.updateTable('person').set({ name, revision }).where('id', '=', id).execute();
    await leavingSomebody(within, code, on, () => replaceRoles(within, code, id, roles, on));
    const moved = await replaceMail(within, code, id, mail);
    const isCalledOtherwise = await replaceLogin(within, code, id, login);
    // The account by which they came is not known any more. No service has a name that begins so.
    if (isCalledOtherwise) await endSessionsOf(within, id, [code], (service) => !service.startsWith(':'));
    await (roles.length === 0
      ? keepFormer(within, code, id)
      : within.deleteFrom('former_member').where('person', '=', id).where('municipality', '=', code).execute());
    // A name is the same in each municipality, and so changed in each.
    for (const municipality of there.name === name ? [] : of) {
      await note(within, by, { what: 'memberRenamed', municipality, about: id });
    }
    if (moved) await note(within, by, { what: 'mailChanged', municipality: code, about: id });
    if (isCalledOtherwise) await note(within, by, { what: 'loginChanged', municipality: code, about: id });
    await noteRoles(within, by, code, id, before);
    await endLost(within, by, code, id);
    return revision;
  });

/** What somebody is in a municipality, as it is kept. */
async function keptRoles(within: Db, code: string, id: string): Promise<readonly MemberRole[]> {
  const [found] = everOf(await people(within).where('person.id', '=', id).execute());
  return (found?.memberships ?? []).flatMap(({ municipality, ...role }) => (municipality === code ? [role] : []));
}

/** Notes what somebody was and what they are now, where that is not the same. */
async function noteRoles(within: Db, by: By, municipality: string, about: string, old: readonly MemberRole[]) {
  const now = await keptRoles(within, municipality, about);
  if (JSON.stringify(old) === JSON.stringify(now)) return;
  const what = now.length === 0 ? 'rolesEnded' : 'rolesChanged';
  await note(within, by, { what, municipality, about, old: { roles: old }, new: { roles: now } });
}

async function replaceRoles(
  within: Db,
  code: string,
  id: string,
  roles: readonly MemberRole[],
  on: Day,
): Promise<void> {
  await notOfShared(within, code, roles, on);
  await keepKnown(within, code, id);
  await within.deleteFrom('membership').where('person', '=', id).where('municipality', '=', code).execute();
  const rows = roles.map((role) => rowOf(id, { ...role, municipality: code }));
  if (rows.length === 0) return;
  await within
    .insertInto('membership')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute();
}

async function replaceMail(within: Db, code: string, id: string, mail: string | undefined): Promise<boolean> {
  const [was] = await within
    .deleteFrom('mail_address')
    .where('person', '=', id)
    .where('municipality', '=', code)
    .returning('mail')
    .execute();
  if (mail !== undefined) {
    await within.insertInto('mail_address').values({ person: id, municipality: code, mail }).execute();
  }
  return was?.mail !== mail;
}

/** Whether it is another now; without one it is what it was. @throws NotWritten when it is somebody else's there. */
async function replaceLogin(within: Db, code: string, id: string, login: string | undefined): Promise<boolean> {
  if (login === undefined) return false;
  const taken = await within.selectFrom('login').select(['person', 'name']).where('municipality', '=', code).execute();
  if (taken.find(({ person }) => person === id)?.name === login) return false;
  if (taken.some(({ person, name }) => person !== id && isSameName(name, login)))
    throw new NotWritten({ ok: false, why: 'same-name' });
  await within.deleteFrom('login').where('person', '=', id).where('municipality', '=', code).execute();
  await within.insertInto('login').values({ person: id, municipality: code, name: login }).execute();
  return true;
}

/** Ends all that somebody is in this municipality. Their name stays, for what they did. */
export const endMember = (
  db: Db,
  by: By,
  code: string,
  id: string,
  expected: Revision | undefined,
  on: Day,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const { there, here } = await found(within, code, id);
    checkStale(expected, here && there ? there.revision : 0);
    return endIn(within, by, code, id, on);
  });

/** Ends all that somebody is, in a turn of the municipality. */
export async function endIn(within: Db, by: By, code: string, id: string, on: Day): Promise<Revision> {
  const actual = (await found(within, code, id)).there?.revision ?? 0;
  const before = await keptRoles(within, code, id);
  let ended = 0n;
  await keepKnown(within, code, id);
  await leavingSomebody(within, code, on, async () => {
    ({ numDeletedRows: ended } = await within
      .deleteFrom('membership')
      .where('person', '=', id)
      .where('municipality', '=', code)
      .executeTakeFirst());
  });
  if (ended === 0n) return actual;
  const revision = actual + 1;
  await keepFormer(within, code, id);
  await noteRoles(within, by, code, id, before);
  await endLost(within, by, code, id);
  await within.updateTable('person').set({ revision }).where('id', '=', id).execute();
  return revision;
}

/** Somebody, as nobody else changes them before this transaction ends, and where they are or were. */
async function found(within: Db, code: string, id: string) {
  const there = await within
    .selectFrom('person')
    .select(['name', 'revision'])
    .where('id', '=', id)
    .where('id', 'not in', machineIds(within))
    .$if(locksRows(within), (query) => query.forUpdate())
    .executeTakeFirst();
  const of = await municipalitiesOf(within, id);
  return { there, of, here: of.includes(code) };
}

/** Who administers a municipality on a day and goes on doing so: by somebody with a last day it is left alone one day. */
export const administrators = async (within: Db, code: string, on: Day) =>
  within
    .selectFrom('membership')
    .select('person')
    .where('role', '=', 'administrator')
    .where('municipality', '=', code)
    .where('until_day', 'is', null)
    .where((where) => where.or([where('from_day', 'is', null), where('from_day', '<=', on)]))
    .execute();

/** A municipality that had an administrator has one afterwards. */
async function leavingSomebody(within: Db, code: string, on: Day, work: () => Promise<void>): Promise<void> {
  const before = await administrators(within, code, on);
  await work();
  const after = await administrators(within, code, on);
  if (before.length > 0 && after.length === 0) throw new NotWritten({ ok: false, why: 'last-administrator' });
}
