import { createHmac } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { secretOf } from './erased.js';
import { locksRows, type Db } from '../store/tables.js';

/** How often something may be done in a time by one of those who are counted apart. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

export interface Counted {
  readonly allowed: boolean;
  readonly left: number;
  /** Until the count begins anew, in milliseconds. */
  readonly ms: number;
}

export interface Counter {
  /** Counts one more of whoever this is. Never rejects: where the database does not answer, this node counts alone. */
  count(limit: Limit, who: string): Promise<Counted>;
}

/** Longer than a healthy database takes, and short beside what is asked. */
const PATIENCE_MS = 1_000;
/** How long a database that did not answer is left alone. */
const PAUSE_MS = 5_000;

async function counted(limiter: RateLimiterAbstract, { points }: Limit, key: string): Promise<Counted> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key);
    return { allowed: true, left: Math.max(0, points - consumedPoints), ms: msBeforeNext };
  } catch (error) {
    // It says no by throwing what it counted; for somebody who is refused without being counted that is nothing.
    if (error instanceof RateLimiterRes) return { allowed: false, left: 0, ms: error.msBeforeNext };
    throw error;
  }
}

/** Counts for all who share a database of PostgreSQL, and for one process by itself on a file. */
export function counterOf(db: Db, onTrouble: (error: unknown) => void): Counter {
  const isShared = locksRows(db);
  const limiters = new Map<string, { memory: RateLimiterAbstract; shared?: RateLimiterAbstract }>();
  let [secret, asideUntil] = [undefined as string | undefined, 0];
  const storeClient = {
    query: ({ text, values }: { text: string; values: unknown[] }) => db.executeQuery(CompiledQuery.raw(text, values)),
  };
  const limiterOf = ({ name, points, seconds: duration }: Limit) => {
    const known = limiters.get(name);
    if (known) return known;
    const options = { keyPrefix: name, points, duration };
    const table = { storeClient, storeType: 'client', tableName: 'request_count', tableCreated: true };
    const made = {
      memory: new RateLimiterMemory(options),
      // Somebody over the limit is refused here until the count begins anew, and costs the database nothing.
      ...(isShared && {
        shared: new RateLimiterPostgres({
          ...{ ...options, ...table, inMemoryBlockOnConsumed: points + 1 },
          clearExpiredByTimeout: limiters.size === 0,
        }),
      }),
    };
    limiters.set(name, made);
    return made;
  };
  const atAll = async (shared: RateLimiterAbstract, limit: Limit, who: string): Promise<Counted> => {
    secret ??= await secretOf(db);
    // Under a secret: neither an address nor an account stands in the table.
    return counted(shared, limit, createHmac('sha256', secret).update(who).digest('base64url'));
  };
  return {
    count: async (limit, who) => {
      const { memory, shared } = limiterOf(limit);
      if (!shared || performance.now() < asideUntil) return counted(memory, limit, who);
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(new Error('the database did not count in time')), PATIENCE_MS);
      try {
        return await Promise.race([atAll(shared, limit, who), late.promise]);
      } catch (error) {
        asideUntil = performance.now() + PAUSE_MS;
        onTrouble(error);
        return counted(memory, limit, who);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
