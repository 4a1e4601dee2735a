import { canBe } from './people.js';
import { hashOf } from './tokens.js';
import type { Db } from './tables.js';

/** A message as it will be sent. */
export interface OutgoingMail {
  /** What it tells to whom: the same message has the same key whoever makes it, and is kept once. */
  readonly key: string;
  /** In whose name it is sent. */
  readonly municipality: string;
  /** To whom, of those who are known here: it goes with them. */
  readonly person?: string | undefined;
  /** What kind of message, for whoever reads that it failed. */
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one request ends what this is one of. */
  readonly unsubscribe?: string | undefined;
}

export interface WaitingMail extends Omit<OutgoingMail, 'key'> {
  /** A digest of its key. */
  readonly id: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** ISO 8601, UTC. */
  readonly queuedAt: string;
}

/** What could not be delivered, for the administrator: nothing of what it said, and no address. */
export interface FailedMail {
  readonly id: string;
  readonly person?: string;
  readonly kind: string;
  readonly queuedAt: string;
  readonly failedAt: string;
  readonly attempts: number;
  /** The code of the last answer of a mail server, such as 550. */
  readonly why: string;
}

export interface MailState {
  readonly waiting: number;
  /** When the one that waits longest was put in. */
  readonly waitingSince?: string;
  readonly failed: readonly FailedMail[];
}

/**
 * What is still to be sent by mail. What was sent leaves a digest of its key for a month, so that it is not put in again;
 * what failed for good stays a month, for the administrator.
 */
export interface Outbox {
  /** Within the transaction of whoever decided it, where there is one. How many were not there yet. */
  put(messages: readonly OutgoingMail[]): Promise<number>;
  /** What can be tried now, longest waiting first. */
  due(limit: number): Promise<readonly WaitingMail[]>;
  sent(id: string): Promise<void>;
  again(id: string, at: Date, why: string): Promise<void>;
  failed(id: string, why: string): Promise<void>;
  state(municipality: string): Promise<MailState>;
  /** Tries what failed once more; false for what is not there. */
  retry(municipality: string, id: string): Promise<boolean>;
  /** Forgets what is older than a month. */
  clear(): Promise<void>;
}

const DAYS_KEPT = 30;
/** More than anybody looks through; what is told says how many wait. */
const MOST_SHOWN = 200;
const AT_ONCE = 100;
const NOTHING = { person: null, address: '', subject: '', text: '', html: '', unsubscribe: null };

/** PostgreSQL keeps no text with \0 in it. */
const kept = (text: string) => text.replaceAll('\0', '');

export async function putMail(db: Db, now: Date, messages: readonly OutgoingMail[]): Promise<number> {
  let put = 0;
  for (let i = 0; i < messages.length; i += AT_ONCE) {
    const rows = messages.slice(i, i + AT_ONCE).map((one) => ({
      id: hashOf(one.key),
      municipality: one.municipality,
      person: one.person ?? null,
      kind: one.kind,
      address: one.to,
      subject: kept(one.subject),
      text: kept(one.text),
      html: kept(one.html),
      unsubscribe: one.unsubscribe ?? null,
      state: 'waiting' as const,
      attempts: 0,
      why: '',
      queued_at: now.toISOString(),
      next_at: now.toISOString(),
    }));
    const added = await db
      .insertInto('outgoing_mail')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    put += added.length;
  }
  return put;
}

export function outboxOf(db: Db, now: () => Date): Outbox {
  const one = (id: string) => db.updateTable('outgoing_mail').where('id', '=', id).where('state', '=', 'waiting');
  return {
    put: (messages) => db.transaction().execute((within) => putMail(within, now(), messages)),
    due: async (limit) => {
      const rows = await db
        .selectFrom('outgoing_mail')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now().toISOString())
        .orderBy('next_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        municipality: row.municipality,
        person: row.person ?? undefined,
        kind: row.kind,
        to: row.address,
        subject: row.subject,
        text: row.text,
        html: row.html,
        unsubscribe: row.unsubscribe ?? undefined,
        attempts: row.attempts,
        queuedAt: row.queued_at,
      }));
    },
    sent: async (id) => {
      await one(id)
        .set({ ...NOTHING, state: 'sent', next_at: now().toISOString() })
        .execute();
    },
    again: async (id, at, why) => {
      await one(id)
        .set((from) => ({ attempts: from('attempts', '+', 1), why, next_at: at.toISOString() }))
        .execute();
    },
    failed: async (id, why) => {
      await one(id)
        .set((from) => ({ attempts: from('attempts', '+', 1), why, state: 'failed', next_at: now().toISOString() }))
        .execute();
    },
    state: async (municipality) => {
      const here = db.selectFrom('outgoing_mail').where('municipality', '=', municipality);
      const failed = await here
        .select(['id', 'person', 'kind', 'queued_at', 'next_at', 'attempts', 'why'])
        .where('state', '=', 'failed')
        .orderBy('next_at', 'desc')
        .orderBy('id')
        .limit(MOST_SHOWN)
        .execute();
      const waiting = await here
        .select(({ fn }) => [fn.countAll<number | string>().as('waiting'), fn.min('queued_at').as('since')])
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return {
        waiting: Number(waiting.waiting),
        ...(waiting.since !== null && { waitingSince: waiting.since }),
        failed: failed.map(({ id, person, kind, queued_at, next_at, attempts, why }) => ({
          ...{ id, kind, attempts, why, queuedAt: queued_at, failedAt: next_at },
          ...(person !== null && { person }),
        })),
      };
    },
    retry: async (municipality, id) => {
      if (!canBe(id)) return false;
      const { numUpdatedRows } = await db
        .updateTable('outgoing_mail')
        .set({ state: 'waiting', attempts: 0, next_at: now().toISOString(), queued_at: now().toISOString() })
        .where('municipality', '=', municipality)
        .where('id', '=', id)
        .where('state', '=', 'failed')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    clear: async () => {
      const before = new Date(now().getTime() - DAYS_KEPT * 86_400_000).toISOString();
      await db.deleteFrom('outgoing_mail').where('state', '<>', 'waiting').where('next_at', '<', before).execute();
    },
  };
}
