import type { Scope } from '#access';
import { today, type Day } from '#calendar';
import { randomUUID } from 'node:crypto';
import { note, type By } from '../people/journal.js';
import type { MemberRole } from '../people/members.js';
import { canBe, everOf, people, rowOf } from '../people/people.js';
import { signIn } from './sessions.js';
import { hashOf, newToken } from '../store/tokens.js';
import { locksRows, type Db } from '../store/tables.js';
import { takeTurn } from '../store/write-outcome.js';

/** As a JWK (RFC 7517), of which nothing is secret. */
export type PublicKey = Readonly<Record<string, unknown>>;

/** A program that works for one municipality: it has an id as people have, and nobody signs in as it. */
export interface Machine {
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly scopes: readonly Scope[];
  /** How it shows that it is itself. */
  readonly proof: 'secret' | 'keys';
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** The day on which it last got a token. */
  readonly usedOn?: Day;
}
export interface NewMachine {
  readonly name: string;
  readonly role: MemberRole;
  readonly scopes: readonly Scope[];
  /** In the place of a secret. */
  readonly keys?: readonly PublicKey[] | undefined;
}

/** By what a machine shows that it is itself: its secret, or what its keys signed, which counts once. */
export type MachineProof = { readonly secret: string } | { readonly jti: string; readonly until: Date };

/** Programs that work for a municipality. Of a secret only a digest is kept, and it is shown once. */
export interface Machines {
  of(municipality: string): Promise<readonly Machine[]>;
  /** With a secret where it has no keys. */
  add(
    municipality: string,
    machine: NewMachine,
    by: string,
  ): Promise<{ readonly id: string; readonly secret?: string }>;
  /** These keys, or another secret, in the place of what it has, which ends with its tokens; undefined of one not there. */
  renew(
    municipality: string,
    id: string,
    by: string,
    keys?: readonly PublicKey[],
  ): Promise<{ readonly secret?: string } | undefined>;
  /** All that it can do ends at once; its name stays by what it did. False of one that is not there. */
  end(municipality: string, id: string, by: string): Promise<boolean>;
  /** None of what has a secret, or is not there. */
  keysOf(id: string): Promise<readonly PublicKey[]>;
  /** A token for a quarter of an hour, for these of its scopes or all; undefined when it does not show that it is itself. */
  token(id: string, proof: MachineProof, scopes?: readonly string[]): Promise<MachineToken | 'beyond' | undefined>;
}
export interface MachineToken {
  readonly token: string;
  readonly seconds: number;
  readonly scopes: readonly Scope[];
}

export const MACHINE = ':machine';
const SECONDS = 900;

/** The programs of a municipality, by their names. */
export async function machinesIn(db: Db, municipality: string): Promise<readonly Machine[]> {
  const rows = await db
    .selectFrom('machine')
    .innerJoin('person', 'person.id', 'machine.person')
    .select(['person.id', 'person.name', 'scopes', 'made_at', 'keys', 'used_on'])
    .where('municipality', '=', municipality)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const found = ids.length === 0 ? [] : everOf(await people(db).where('person.id', 'in', ids).execute());
  const roleOf = new Map(found.map(({ id, memberships: [one] }) => [id, one]));
  return rows.flatMap(({ id, name, scopes, made_at: madeAt, keys, used_on: usedOn }) => {
    const { municipality: _, ...role } = roleOf.get(id) ?? {};
    return 'role' in role
      ? [
          {
            ...{ id, name, madeAt, role, scopes: JSON.parse(scopes) as Scope[] },
            proof: keys === null ? ('secret' as const) : ('keys' as const),
            ...(usedOn !== null && { usedOn }),
          },
        ]
      : [];
  });
}

const endTokens = (within: Db, id: string) =>
  within.deleteFrom('session').where('person', '=', id).where('service', '=', MACHINE).execute();

/** Ends all that a program can do, in the turn of its municipality. False of one that is not there. */
export async function endMachine(within: Db, by: By, municipality: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await within
    .deleteFrom('machine')
    .where('person', '=', id)
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await within.deleteFrom('membership').where('person', '=', id).execute();
  await endTokens(within, id);
  await within.insertInto('former_member').values({ person: id, municipality }).execute();
  await note(within, by, { what: 'machineEnded', municipality, about: id });
  return true;
}

export function machinesOf(db: Db, now: () => Date): Machines {
  /** Whether a machine says this for the first time; what cannot be taken any more is let go of. */
  const isFirst = async (id: string, { jti, until }: { readonly jti: string; readonly until: Date }) => {
    await db
      .deleteFrom('client_assertion')
      .where('digest', 'in', (from) =>
        from
          .selectFrom('client_assertion')
          .select('digest')
          .where('expires_at', '<=', now().toISOString())
          // Past what another node holds, since it is clearing the same.
          .$if(locksRows(db), (query) => query.forUpdate().skipLocked()),
      )
      .execute();
    const said = await db
      .insertInto('client_assertion')
      .values({ digest: hashOf(JSON.stringify([id, jti])), expires_at: until.toISOString() })
      .onConflict((c) => c.doNothing())
      .returning('digest')
      .execute();
    return said.length > 0;
  };
  return {
    of: (municipality) => machinesIn(db, municipality),
    add: async (municipality, { name, role, scopes, keys }, by) => {
      const id = randomUUID();
      const { kept: proof, shown } = proofOf(keys);
      await db.transaction().execute(async (within) => {
        await takeTurn(within, municipality);
        await within.insertInto('person').values({ id, name }).execute();
        await within
          .insertInto('membership')
          .values(rowOf(id, { ...role, municipality }))
          .execute();
        const kept = { person: id, municipality, ...proof, scopes: JSON.stringify(scopes) };
        await within
          .insertInto('machine')
          .values({ ...kept, made_at: now().toISOString() })
          .execute();
        await note(
          within,
          { id: by, now },
          {
            ...{ what: 'machineAdded', municipality, about: id, new: { roles: [role], scopes } },
          },
        );
      });
      return { id, ...shown };
    },
    renew: async (municipality, id, by, keys) => {
      if (!canBe(id)) return undefined;
      return db.transaction().execute(async (within) => {
        const { kept, shown } = proofOf(keys);
        const { numUpdatedRows } = await within
          .updateTable('machine')
          .set(kept)
          .where('person', '=', id)
          .where('municipality', '=', municipality)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return undefined;
        await endTokens(within, id);
        await note(within, { id: by, now }, { what: 'machineRenewed', municipality, about: id });
        return shown;
      });
    },
    end: async (municipality, id, by) =>
      canBe(id) &&
      db.transaction().execute(async (within) => {
        await takeTurn(within, municipality);
        return endMachine(within, { id: by, now }, municipality, id);
      }),
    keysOf: async (id) => {
      if (!canBe(id)) return [];
      const found = await db.selectFrom('machine').select('keys').where('person', '=', id).executeTakeFirst();
      return JSON.parse(found?.keys ?? '[]') as PublicKey[];
    },
    token: async (id, proof, asked) => {
      if (!canBe(id)) return undefined;
      const found = await db
        .selectFrom('machine')
        .select(['municipality', 'scopes'])
        .where('person', '=', id)
        .$if('secret' in proof, (query) => query.where('secret', '=', 'secret' in proof ? hashOf(proof.secret) : ''))
        .$if('jti' in proof, (query) => query.where('keys', 'is not', null))
        .executeTakeFirst();
      if (!found || ('jti' in proof && !(await isFirst(id, proof)))) return undefined;
      const all = JSON.parse(found.scopes) as Scope[];
      const scopes = asked === undefined ? all : all.filter((scope) => asked.includes(scope));
      if (asked !== undefined && (asked.length === 0 || scopes.length < new Set(asked).size)) return 'beyond';
      const held = { municipalities: [found.municipality], without: [], scopes };
      const session = await signIn(db, id, now(), { ...held, service: MACHINE, subject: id, seconds: SECONDS });
      await db
        .updateTable('machine')
        .set({ used_on: today(now()) })
        .where('person', '=', id)
        .execute();
      return session && { token: session.token, seconds: SECONDS, scopes };
    },
  };
}

/** What is kept of how a machine shows that it is itself, and what is shown of it once. No digest is ''. */
function proofOf(keys: readonly PublicKey[] | undefined) {
  if (keys) return { kept: { secret: '', keys: JSON.stringify(keys) }, shown: {} };
  const secret = newToken();
  return { kept: { secret: hashOf(secret), keys: null }, shown: { secret } };
}
