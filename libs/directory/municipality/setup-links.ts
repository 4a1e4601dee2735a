import { randomUUID } from 'node:crypto';
import { insertMember, type MemberContent } from '../people/members.js';
import { hashOf, newToken } from '../store/tokens.js';
import { locksRows, type Db } from '../store/tables.js';
import { NotWritten, takeTurn } from '../store/write-outcome.js';

const HOURS = 24;

/** A way to set up a municipality, once. */
export interface SetupLink {
  /** Shown once; whoever has it can use it. */
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** For which municipality a link is; for any, as the very first, without one. Or why it leads to nothing. */
export type LookedAt =
  | { readonly ok: true; readonly municipality?: string; readonly expiresAt: string }
  | { readonly ok: false; readonly why: 'unknown' | 'used' | 'expired' };

export type SetUp =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: 'unknown' | 'used' | 'expired' | 'elsewhere' | 'same-name' };

/** Links by which a municipality gets its first administrator. The tables know a token by its digest alone. */
export interface SetupLinks {
  /** For the very first administrator of all; undefined, and nothing made, when somebody administers something. */
  first(): Promise<SetupLink | undefined>;
  /** For an administrator of this municipality. */
  forMunicipality(code: string): Promise<SetupLink>;
  look(token: string): Promise<LookedAt>;
  /** Makes somebody administrator of a municipality and ends the link, both or neither. */
  use(token: string, municipality: string, member: MemberContent): Promise<SetUp>;
}

export const setupLinksOf = (db: Db, now: () => Date): SetupLinks => ({
  first: () =>
    db
      .transaction()
      .execute(async (within) => ((await isAdministered(within)) ? undefined : make(within, now(), null))),
  forMunicipality: (code) => make(db, now(), code),
  look: async (token) => judged(await linkOf(db, token), now()),
  use: async (token, municipality, member) => {
    try {
      const id = await db.transaction().execute((within) => used(within, now(), token, municipality, member));
      return { ok: true, id };
    } catch (error) {
      if (error instanceof NotUsable) return { ok: false, why: error.why };
      if (error instanceof NotWritten && !error.written.ok && error.written.why === 'same-name')
        return { ok: false, why: 'same-name' };
      throw error;
    }
  },
});

/** Thrown within a transaction, so that nothing of it is kept. */
class NotUsable extends Error {
  override name = 'NotUsable';
  readonly why: Exclude<SetUp, { ok: true }>['why'];
  constructor(why: NotUsable['why']) {
    super(why);
    this.why = why;
  }
}

async function isAdministered(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('membership')
    .select('person')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function make(db: Db, now: Date, municipality: string | null): Promise<SetupLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
  // Whoever comes late is told so for a day more.
  const long = new Date(now.getTime() - HOURS * 3_600_000).toISOString();
  await db.deleteFrom('setup_link').where('expires_at', '<=', long).execute();
  const link = { token_hash: hashOf(token), municipality, expires_at: expiresAt, used: 0 } as const;
  await db.insertInto('setup_link').values(link).execute();
  return { token, expiresAt };
}

const linkOf = (db: Db, token: string) =>
  db.selectFrom('setup_link').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst();

function judged(link: Awaited<ReturnType<typeof linkOf>>, now: Date): LookedAt {
  if (!link) return { ok: false, why: 'unknown' };
  if (link.used === 1) return { ok: false, why: 'used' };
  if (link.expires_at <= now.toISOString()) return { ok: false, why: 'expired' };
  const { municipality, expires_at: expiresAt } = link;
  return { ok: true, expiresAt, ...(municipality !== null && { municipality }) };
}

async function used(
  within: Db,
  now: Date,
  token: string,
  municipality: string,
  member: MemberContent,
): Promise<string> {
  await takeTurn(within, municipality);
  // All links at once and in one order: of several first ones only one is used.
  await within
    .selectFrom('setup_link')
    .select('token_hash')
    .orderBy('token_hash')
    .$if(locksRows(within), (query) => query.forUpdate())
    .execute();
  const link = judged(await linkOf(within, token), now);
  if (!link.ok) throw new NotUsable(link.why);
  if (link.municipality !== undefined && link.municipality !== municipality) throw new NotUsable('elsewhere');
  if (link.municipality === undefined && (await isAdministered(within))) throw new NotUsable('used');
  // Nobody else did it: who has the machine only printed the link.
  const id = randomUUID();
  await insertMember(within, { id, now: () => now }, municipality, member, id);
  const ended = within.updateTable('setup_link').set({ used: 1 });
  await (
    link.municipality === undefined
      ? ended.where('municipality', 'is', null)
      : ended.where('token_hash', '=', hashOf(token))
  ).execute();
  return id;
}
