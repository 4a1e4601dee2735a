import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { types } from 'node:util';
import pg from 'pg';
import { DirectoryUnavailable, DirectoryUnusable } from './errors.js';

/** SQLSTATE: a table or column that is missing, or is there already and is not ours. */
const NOT_AS_WE_LEFT_IT = /^(42P01|42703|42P07|42701|42804)$/;
/** What was asked is wrong, whatever state the server is in; but for 42501, a right that is missing. */
const OUR_MISTAKE = /^(0A|21|22|23|34|42)(?!501)/;

/** What the server or the connection to it said, in three kinds: not ours, not now, and a mistake of ours. */
export function databaseError(error: unknown, place: string): Error {
  if (!types.isNativeError(error)) return new Error(String(error));
  if (/^(Type|Range)Error$/.test(error.name)) return error;
  // Without the error itself: in its details stand the values of a row.
  const says = error.message || (error as NodeJS.ErrnoException).code || error.name;
  const state = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
  if (NOT_AS_WE_LEFT_IT.test(state)) {
    return new DirectoryUnusable('store-damaged', `${place} does not have the tables of this product (${says})`);
  }
  // A message on what was given can hold it.
  if (/^2[123]/.test(state))
    return new Error(`${place}: ${state} ${(error as pg.DatabaseError).constraint ?? ''}`.trimEnd());
  if (OUR_MISTAKE.test(state)) return new Error(`${place}: ${state} ${says}`);
  return new DirectoryUnavailable(`${place}: ${says}`);
}

/** A pool of which a connection that failed is never used again, and that tells what failed in our words. */
export function guarded(pool: pg.Pool, place: string): PostgresPool {
  // An idle connection that ends is replaced when one is needed; whoever waits for an answer is told by that.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      try {
        return guardedClient(await pool.connect(), place);
      } catch (error) {
        throw databaseError(error, place);
      }
    },
  };
}

function guardedClient(client: pg.PoolClient, place: string): PostgresPoolClient {
  let failed: Error | undefined;
  const query = async (text: string, values: unknown[]) => {
    // What waits behind a statement without an answer would wait as long again.
    if (failed) throw failed;
    try {
      return await client.query(text, values);
    } catch (error) {
      const problem = databaseError(error, place);
      if (problem instanceof DirectoryUnavailable) failed = problem;
      throw problem;
    }
  };
  return {
    // Kysely asks for a cursor only where one was configured; here there is none.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || failed !== undefined),
  };
}
