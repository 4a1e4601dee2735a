import type { Scope } from '#access';
import { randomUUID } from 'node:crypto';
import { note, type Line } from './journal.js';
import type { Membership } from './membership.js';
import { canBe, rowOf } from './people.js';
import { signIn } from './sessions.js';
import { hashOf, newToken } from './tokens.js';
import type { Db } from './tables.js';

/** A program that works for one municipality: it has an id as people have, and nobody signs in as it. */
export interface Machine {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}
export interface NewMachine {
  readonly name: string;
  readonly role: Omit<Membership, 'municipality'>;
  readonly scopes: readonly Scope[];
}

/** Programs that work for a municipality. Of a secret only a digest is kept, and it is shown once. */
export interface Machines {
  of(municipality: string): Promise<readonly Machine[]>;
  add(municipality: string, machine: NewMachine, by: string): Promise<{ readonly id: string; readonly secret: string }>;
  /** Another secret in the place of the one that it has, which ends with its tokens; undefined of one that is not there. */
  renew(municipality: string, id: string, by: string): Promise<string | undefined>;
  /** All that it can do ends at once; its name stays by what it did. False of one that is not there. */
  end(municipality: string, id: string, by: string): Promise<boolean>;
  /** A token for a quarter of an hour, for these of its scopes or all; undefined when it is not its secret. */
  token(id: string, secret: string, scopes?: readonly string[]): Promise<MachineToken | 'beyond' | undefined>;
}
export interface MachineToken {
  readonly token: string;
  readonly seconds: number;
  readonly scopes: readonly Scope[];
}

export const MACHINE = ':machine';
const SECONDS = 900;

export function machinesOf(db: Db, now: () => Date): Machines {
  const told = (within: Db, by: string, what: Line['what'], municipality: string, about: string) =>
    note(within, { id: by, now }, { what, municipality, about });
  const endTokens = (within: Db, id: string) =>
    within.deleteFrom('session').where('person', '=', id).where('service', '=', MACHINE).execute();
  return {
    of: async (municipality) => {
      const rows = await db
        .selectFrom('machine')
        .innerJoin('person', 'person.id', 'machine.person')
        .select(['person.id', 'person.name', 'scopes', 'made_at'])
        .where('municipality', '=', municipality)
        .orderBy('person.name')
        .orderBy('person.id')
        .execute();
      return rows.map(({ id, name, scopes, made_at: madeAt }) => ({
        ...{ id, name, madeAt },
        scopes: JSON.parse(scopes) as Scope[],
      }));
    },
    add: async (municipality, { name, role, scopes }, by) => {
      const [id, secret] = [randomUUID(), newToken()];
      await db.transaction().execute(async (within) => {
        await within.insertInto('person').values({ id, name }).execute();
        await within
          .insertInto('membership')
          .values(rowOf(id, { ...role, municipality }))
          .execute();
        const kept = { person: id, municipality, secret: hashOf(secret), scopes: JSON.stringify(scopes) };
        await within
          .insertInto('machine')
          .values({ ...kept, made_at: now().toISOString() })
          .execute();
        await told(within, by, 'machineAdded', municipality, id);
      });
      return { id, secret };
    },
    renew: async (municipality, id, by) => {
      if (!canBe(id)) return undefined;
      return db.transaction().execute(async (within) => {
        const secret = newToken();
        const { numUpdatedRows } = await within
          .updateTable('machine')
          .set({ secret: hashOf(secret) })
          .where('person', '=', id)
          .where('municipality', '=', municipality)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return undefined;
        await endTokens(within, id);
        await told(within, by, 'machineRenewed', municipality, id);
        return secret;
      });
    },
    end: async (municipality, id, by) => {
      if (!canBe(id)) return false;
      return db.transaction().execute(async (within) => {
        const { numDeletedRows } = await within
          .deleteFrom('machine')
          .where('person', '=', id)
          .where('municipality', '=', municipality)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await within.deleteFrom('membership').where('person', '=', id).execute();
        await endTokens(within, id);
        await within.insertInto('former_member').values({ person: id, municipality }).execute();
        await told(within, by, 'machineEnded', municipality, id);
        return true;
      });
    },
    token: async (id, secret, asked) => {
      if (!canBe(id)) return undefined;
      const found = await db
        .selectFrom('machine')
        .select(['municipality', 'scopes'])
        .where('person', '=', id)
        .where('secret', '=', hashOf(secret))
        .executeTakeFirst();
      if (!found) return undefined;
      const all = JSON.parse(found.scopes) as Scope[];
      const scopes = asked === undefined ? all : all.filter((scope) => asked.includes(scope));
      if (asked !== undefined && (asked.length === 0 || scopes.length < new Set(asked).size)) return 'beyond';
      const held = { municipalities: [found.municipality], without: [], scopes };
      const session = await signIn(db, id, now(), { ...held, service: MACHINE, subject: id, seconds: SECONDS });
      return session && { token: session.token, seconds: SECONDS, scopes };
    },
  };
}
