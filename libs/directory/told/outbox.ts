import { canBe } from '../people/people.js';
import { hashOf } from '../store/tokens.js';
import type { Db, Tables } from '../store/tables.js';

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

/** What was not delivered, for the administrator: nothing of what it said, and no address. */
export interface UndeliveredMail {
  readonly id: string;
  readonly person?: string;
  readonly kind: string;
  readonly queuedAt: string;
  readonly attempts: number;
  /** The code of the last answer of a mail server, such as 550. */
  readonly why: string;
}

export interface MailState {
  readonly waiting: number;
  /** When the one was put in that waits longest and was not tried yet. */
  readonly waitingSince?: string;
  /** What is tried again, and when, soonest first. */
  readonly again: readonly (UndeliveredMail & { readonly nextAt: string })[];
  /** What is tried no more, and since when, the latest first. */
  readonly failed: readonly (UndeliveredMail & { readonly failedAt: string })[];
}

/**
 * What is still to be sent by mail. What was sent leaves a digest of its key for a month, so that it is not put in again;
 * what failed for good stays a month, for the administrator, who may give it up.
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
  /**
   * Tries now what failed or waits to be tried again, at the address at which the municipality writes to its person by
   * now; false for what is not there.
   */
  retry(municipality: string, id: string): Promise<boolean>;
  /** Throws away what failed or waits to be tried again; false for what is not there. */
  giveUp(municipality: string, id: string): Promise<boolean>;
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

const undeliveredIn = ({ person, queued_at, ...row }: Omit<UndeliveredRow, 'next_at'>): UndeliveredMail => ({
  ...{ id: row.id, kind: row.kind, attempts: row.attempts, why: row.why, queuedAt: queued_at },
  ...(person !== null && { person }),
});
const UNDELIVERED = ['id', 'person', 'kind', 'queued_at', 'next_at', 'attempts', 'why'] as const;
type UndeliveredRow = Pick<Tables['outgoing_mail'], (typeof UNDELIVERED)[number]>;

export function outboxOf(db: Db, now: () => Date): Outbox {
  const undelivered = (municipality: string, id: string) =>
    db
      .updateTable('outgoing_mail')
      .where('municipality', '=', municipality)
      .where('id', '=', id)
      .where((is) =>
        is.or([is('state', '=', 'failed'), is.and([is('state', '=', 'waiting'), is('attempts', '>', 0)])]),
      );
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
      const shown = here.select(UNDELIVERED).limit(MOST_SHOWN);
      const failed = await shown.where('state', '=', 'failed').orderBy('next_at', 'desc').orderBy('id').execute();
      const waiting = here.where('state', '=', 'waiting');
      const again = await shown
        .where('state', '=', 'waiting')
        .where('attempts', '>', 0)
        .orderBy('next_at')
        .orderBy('id')
        .execute();
      const { count } = await waiting
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      const { since } = await waiting
        .select(({ fn }) => fn.min('queued_at').as('since'))
        .where('attempts', '=', 0)
        .executeTakeFirstOrThrow();
      return {
        waiting: Number(count),
        // Typed as if there were always a first: of nothing it is null.
        ...((since as string | null) !== null && { waitingSince: since }),
        again: again.map((row) => ({ ...undeliveredIn(row), nextAt: row.next_at })),
        failed: failed.map((row) => ({ ...undeliveredIn(row), failedAt: row.next_at })),
      };
    },
    retry: async (municipality, id) => {
      if (!canBe(id)) return false;
      const at = now().toISOString();
      const { numUpdatedRows } = await undelivered(municipality, id)
        .set((from) => ({
          ...{ state: 'waiting', attempts: 0, next_at: at, queued_at: at },
          address: from.fn.coalesce(
            from
              .selectFrom('mail_address')
              .select('mail')
              .whereRef('mail_address.person', '=', 'outgoing_mail.person')
              .whereRef('mail_address.municipality', '=', 'outgoing_mail.municipality'),
            // Of a council that is shared it is kept at its home.
            from
              .selectFrom('mail_address')
              .innerJoin('shared_council', 'shared_council.home', 'mail_address.municipality')
              .select('mail')
              .whereRef('mail_address.person', '=', 'outgoing_mail.person')
              .whereRef('shared_council.municipality', '=', 'outgoing_mail.municipality')
              .where('accepted_at', 'is not', null)
              .where('ended_at', 'is', null)
              .limit(1),
            'address',
          ),
        }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    giveUp: async (municipality, id) => {
      if (!canBe(id)) return false;
      const { numUpdatedRows } = await undelivered(municipality, id)
        .set({ ...NOTHING, state: 'givenUp', next_at: now().toISOString() })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    clear: async () => {
      const before = new Date(now().getTime() - DAYS_KEPT * 86_400_000).toISOString();
      await db.deleteFrom('outgoing_mail').where('state', '<>', 'waiting').where('next_at', '<', before).execute();
    },
  };
}
