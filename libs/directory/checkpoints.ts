import { sql } from 'kysely';
import type { Db } from './store/tables.js';

/** A signed checkpoint of the log, with what the next one goes on from. */
export interface StoredCheckpoint {
  /** How many events it is over. */
  readonly size: number;
  /** Name and id of the key that signed it. */
  readonly key: string;
  /** As it was signed: nothing beside it is believed for standing here. */
  readonly note: string;
  /** Its last event. */
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** The inclusion path of that event: base64, with a space between. */
  readonly path: string;
  /** Whether somebody asked for it. */
  readonly asked: boolean;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** What was signed of the log, kept apart from it: somebody who rolls back the one does not roll back the other. */
export interface CheckpointStore {
  latest(key: string): Promise<StoredCheckpoint | undefined>;
  /** The last of this key that was made before a moment (ISO 8601, UTC), or was asked for; else its first. */
  public(key: string, before: string): Promise<StoredCheckpoint | undefined>;
  /** Some at a time, the smallest first, of whichever key; none when there are no more. */
  after(last: Pick<StoredCheckpoint, 'size' | 'key'> | undefined): Promise<readonly StoredCheckpoint[]>;
  /** The same once more changes nothing but that it was asked for. */
  keep(checkpoint: StoredCheckpoint): Promise<void>;
  /** Forgets what is over more events than this: for a copy of a log that was made before the copy of these. */
  cutOff(size: number): Promise<void>;
  /** Hashes of events, 32 bytes each, from a place in the log on; what was there before them stays. */
  keepEntries(from: number, entries: Uint8Array): Promise<void>;
  /** The hashes from a place on, as far as they are kept; some at a time. */
  entries(from: number): Promise<Uint8Array>;
}

const BYTES = 32;
/** Hashes in one row. */
const ROW = 1_024;
const PAGE = 500;

type Row = Omit<StoredCheckpoint, 'asked' | 'madeAt'> & { asked: number; made_at: string };
const kept = ({ asked, made_at, ...rest }: Row): StoredCheckpoint => ({ ...rest, asked: asked === 1, madeAt: made_at });

export const checkpointsOf = (db: Db): CheckpointStore => {
  const rows = () => db.selectFrom('checkpoint').selectAll();
  const one = async (query: ReturnType<typeof rows>) => {
    const row = await query.limit(1).executeTakeFirst();
    return row && kept(row);
  };
  const block = async (number: number) => {
    const found = await db.selectFrom('log_entries').select('entries').where('block', '=', number).executeTakeFirst();
    return found?.entries ?? new Uint8Array();
  };
  return {
    latest: (key) => one(rows().where('key', '=', key).orderBy('size', 'desc')),
    public: async (key, before) => {
      const mine = rows().where('key', '=', key);
      const told = mine.where((either) => either.or([either('made_at', '<', before), either('asked', '=', 1)]));
      return (await one(told.orderBy('size', 'desc'))) ?? one(mine.orderBy('size'));
    },
    after: async (last) => {
      const later = rows().$if(last !== undefined, (query) =>
        query.where((either) =>
          either.or([
            either('size', '>', last?.size ?? 0),
            either.and([either('size', '=', last?.size ?? 0), either('key', '>', last?.key ?? '')]),
          ]),
        ),
      );
      return (await later.orderBy('size').orderBy('key').limit(PAGE).execute()).map(kept);
    },
    keep: async ({ asked, madeAt, ...rest }) => {
      await db
        .insertInto('checkpoint')
        .values({ ...rest, asked: asked ? 1 : 0, made_at: madeAt })
        .onConflict((c) => (asked ? c.columns(['size', 'key']).doUpdateSet({ asked: 1 }) : c.doNothing()))
        .execute();
    },
    cutOff: async (size) => void (await db.deleteFrom('checkpoint').where('size', '>', size).execute()),
    keepEntries: async (from, entries) => {
      for (let at = from; at < from + entries.length / BYTES; at = (Math.floor(at / ROW) + 1) * ROW) {
        const number = Math.floor(at / ROW);
        const before = at % ROW === 0 ? new Uint8Array() : (await block(number)).subarray(0, (at % ROW) * BYTES);
        // Without what comes before it nothing can be said of it.
        if (before.length < (at % ROW) * BYTES) continue;
        const begin = (at - from) * BYTES;
        const whole = Buffer.concat([before, entries.subarray(begin, begin + ROW * BYTES - before.length)]);
        await db
          .insertInto('log_entries')
          .values({ block: number, entries: whole })
          // What begins as this does, and goes further, comes from another node that was further.
          .onConflict((c) =>
            c
              .column('block')
              .doUpdateSet({ entries: whole })
              .where(sql<boolean>`substr(log_entries.entries, 1, ${whole.length}) <> ${whole}`),
          )
          .execute();
      }
    },
    entries: async (from) => (await block(Math.floor(from / ROW))).subarray((from % ROW) * BYTES),
  };
};
