import { randomUUID } from 'node:crypto';
import { secretOf } from '../people/erased.js';
import { putMail, type OutgoingMail } from './outbox.js';
import type { Db } from '../store/tables.js';
import { takeTurn } from '../store/write-outcome.js';
import { digestOfMailbox } from './mailbox.js';
import { inParts, MOST_DUE } from './news.js';

/** What somebody of the public can follow, in one municipality. */
export const FOLLOWED = ['dossier', 'council', 'register'] as const;
export type Followed = (typeof FOLLOWED)[number];

/** Which one: the id of the dossier or council; nothing of the register. */
export interface Following {
  readonly municipality: string;
  readonly what: Followed;
  readonly of: string;
}

export interface Follower extends Following {
  readonly id: string;
  readonly address: string;
}

/** Something new that followers are told of. */
export interface ToFollowers {
  readonly item: string;
  readonly dueAt: string;
}

/**
 * Who of the public follows by mail. What is known of them is an address, from when it was confirmed until they end it; who
 * did not confirm is forgotten after a day.
 */
export interface Followers {
  /**
   * Keeps that an address was given, until it is confirmed by a link that is sent there; under which id. Undefined when there is nothing
   * to send: it follows already, it was asked within the hour, or this address or all together asked too often today.
   */
  ask(following: Following, address: string): Promise<string | undefined>;
  found(id: string): Promise<(Following & { readonly confirmed: boolean }) | undefined>;
  confirm(id: string): Promise<boolean>;
  end(id: string): Promise<boolean>;
  /** Those who follow any of these, confirmed. */
  of(following: readonly Following[]): Promise<readonly Follower[]>;
  /** What each is still to be told and is due, by follower. */
  waiting(limit: number): Promise<readonly { readonly follower: Follower; readonly items: readonly string[] }[]>;
  mailed(
    messages: readonly OutgoingMail[],
    told: readonly { readonly id: string; readonly items: readonly string[] }[],
  ): Promise<void>;
  clear(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_A_DAY = { ofAddress: 10, inAll: 1_000 };
export const MOST_FOLLOWED = 50;

export function followersOf(db: Db, now: () => Date): Followers {
  const before = (ms: number) => new Date(now().getTime() - ms).toISOString();
  const rowOf = (id: string) => db.selectFrom('follower').selectAll().where('id', '=', id);
  return {
    ask: (following, address) =>
      db.transaction().execute(async (within) => {
        // One after another: else many at once would each see too few.
        await takeTurn(within, following.municipality);
        await forget(within, before(DAY_MS));
        const secret = await secretOf(within);
        const who = digestOfMailbox(secret, address);
        const { municipality, what, of } = following;
        const own = await within.selectFrom('follower').selectAll().where('who', '=', who).execute();
        const same = own.find((one) => one.what === what && one.municipality === municipality && one.of === of);
        if (same && (same.confirmed === 1 || same.asked_at > before(HOUR_MS))) return undefined;
        const today = before(DAY_MS);
        const asked = own.filter(({ confirmed, asked_at }) => confirmed === 0 && asked_at > today);
        const times = asked.reduce((sum, one) => sum + one.asks, 0);
        if (times >= MOST_A_DAY.ofAddress || own.length >= MOST_FOLLOWED) return undefined;
        const { all } = await within
          .selectFrom('follower')
          .select(({ fn }) => fn.sum<number | string | null>('asks').as('all'))
          .where('confirmed', '=', 0)
          .executeTakeFirstOrThrow();
        if (Number(all ?? 0) >= MOST_A_DAY.inAll) return undefined;
        const at = now().toISOString();
        const id = randomUUID();
        const asks = (same?.asks ?? 0) + 1;
        const row = { municipality, what, of, address, who, confirmed: 0, asked_at: at, id, asks };
        if (same) await within.deleteFrom('follower').where('id', '=', same.id).execute();
        await within
          .insertInto('follower')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute();
        return id;
      }),
    found: async (id) => {
      const found = await rowOf(id).executeTakeFirst();
      if (!found || (found.confirmed === 0 && found.asked_at <= before(DAY_MS))) return undefined;
      const { municipality, what, of, confirmed } = found;
      return { municipality, what: what as Followed, of, confirmed: confirmed === 1 };
    },
    confirm: async (id) => {
      const done = await db
        .updateTable('follower')
        .set({ confirmed: 1 })
        .where('id', '=', id)
        .where((where) => where.or([where('confirmed', '=', 1), where('asked_at', '>', before(DAY_MS))]))
        .returning('id')
        .execute();
      return done.length > 0;
    },
    end: async (id) => {
      const done = await db.deleteFrom('follower').where('id', '=', id).returning('id').execute();
      return done.length > 0;
    },
    of: async (following) => {
      const found: Follower[] = [];
      for (const part of inParts(following)) {
        const rows = await db
          .selectFrom('follower')
          .selectAll()
          .where('confirmed', '=', 1)
          .where((where) =>
            where.or(
              part.map(({ municipality, what, of }) =>
                where.and([
                  where('what', '=', what),
                  where('municipality', '=', municipality),
                  where('follower.of', '=', of),
                ]),
              ),
            ),
          )
          .execute();
        found.push(...rows.map(followerIn));
      }
      return found;
    },
    waiting: async (limit) => {
      const due = await db
        .selectFrom('follower_waiting')
        .select('follower')
        .where('due_at', '<=', now().toISOString())
        .orderBy('due_at')
        .limit(MOST_DUE)
        .execute();
      const ids = [...new Set(due.map(({ follower }) => follower))].slice(0, limit);
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('follower').selectAll().where('id', 'in', ids).execute();
      const items = await db
        .selectFrom('follower_waiting')
        .selectAll()
        .where('follower', 'in', ids)
        .where('due_at', '<=', now().toISOString())
        .orderBy('item')
        .execute();
      return rows.map((row) => ({
        follower: followerIn(row),
        items: items.filter(({ follower }) => follower === row.id).map(({ item }) => item),
      }));
    },
    mailed: (messages, told) =>
      db.transaction().execute(async (within) => {
        await putMail(within, now(), messages);
        for (const { id, items } of told) {
          for (const part of inParts(items)) {
            await within.deleteFrom('follower_waiting').where('follower', '=', id).where('item', 'in', part).execute();
          }
        }
      }),
    clear: () => forget(db, before(DAY_MS)),
  };
}

const followerIn = (row: {
  id: string;
  municipality: string;
  what: string;
  of: string;
  address: string;
}): Follower => ({
  ...{ id: row.id, municipality: row.municipality, what: row.what as Followed, of: row.of, address: row.address },
});

/** Who did not confirm within a day. */
async function forget(db: Db, before: string): Promise<void> {
  await db.deleteFrom('follower').where('confirmed', '=', 0).where('asked_at', '<=', before).execute();
}
