import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DirectoryUnavailable } from './errors.js';
import { guarded } from './guarded-pool.js';
import { migrate, type Schema } from './schema.js';
import type { Database, Tables } from './tables.js';

/** Every wait ends. What the URL says goes before these. */
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  statement_timeout: 5_000,
  // For a server that says nothing any more: longer than it takes to hear that the statement was given up.
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
  application_name: 'doorwerking',
};
/** Steps of the schema may take longer, and other nodes wait for them. */
const WHILE_MIGRATING = { ...LIMITS, max: 1, statement_timeout: 60_000, query_timeout: 65_000 };

/** "DWDI": the lock that all nodes of this product take before they look at the schema. */
const LOCK = 0x44574449;

const schemaOf = (place: string): Schema => ({
  kind: 'postgres',
  place,
  version: async (db) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db);
    // Looked for first: a user of the tables need not be allowed to make any.
    const found = await sql<{ there: boolean }>`SELECT to_regclass('directory_schema') IS NOT NULL AS there`.execute(
      db,
    );
    if (found.rows[0]?.there !== true) return 0;
    const { rows } = await sql<{ version: number }>`SELECT version FROM directory_schema`.execute(db);
    return rows[0]?.version ?? 0;
  },
  setVersion: async (db, version) => {
    await sql`CREATE TABLE IF NOT EXISTS directory_schema (
      "only" INTEGER PRIMARY KEY CHECK ("only" = 1), version INTEGER NOT NULL)`.execute(db);
    await sql`INSERT INTO directory_schema VALUES (1, ${version})
      ON CONFLICT ("only") DO UPDATE SET version = excluded.version`.execute(db);
  },
});

/** What may be told of a URL: where it leads, and nothing of who connects or with what. */
function placeOf(connectionString: string): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString });
    return `${host}:${port}/${database ?? ''}`;
  } catch (error) {
    // Without its cause: that may have the whole URL in it.
    throw new DirectoryUnavailable(`the URL of the database cannot be used: ${(error as Error).message}`);
  }
}

function connect(connectionString: string, place: string, limits: object): Kysely<Tables> {
  const pool = new pg.Pool({ ...limits, connectionString });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded(pool, place) }) });
}

/** @throws DirectoryUnavailable, and DirectoryUnusable when the tables are not ours or from a newer version. */
export async function openPostgres(url: string): Promise<Database> {
  const place = placeOf(url);
  const once = connect(url, place, WHILE_MIGRATING);
  try {
    await migrate(once, schemaOf(place));
  } finally {
    await once.destroy();
  }
  const db = connect(url, place, LIMITS);
  let closed: Promise<void> | undefined;
  return {
    db,
    // What its pages and its log still hold is cleared by the server, in its own time.
    forget: () => Promise.resolve(),
    close: () => (closed ??= db.destroy()),
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];
type Ask = (text: string, values?: readonly unknown[]) => Promise<Rows>;

/** Connections to the database of the directory, for what else is kept beside it. */
export interface Pool {
  readonly ask: Ask;
  /** All of it or nothing. */
  within<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** @throws DirectoryUnavailable when the URL leads nowhere; so does any question while the server cannot answer. */
export function poolOf(url: string): Pool {
  const pool = guarded(new pg.Pool({ ...LIMITS, connectionString: url }), placeOf(url));
  const connected = async <T>(work: (ask: Ask) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      return await work(async (text, values = []) => (await client.query<Rows[number]>(text, values)).rows);
    } finally {
      client.release();
    }
  };
  return {
    ask: (text, values) => connected((ask) => ask(text, values)),
    within: (work) =>
      connected(async (ask) => {
        await ask('BEGIN');
        try {
          const done = await work(ask);
          await ask('COMMIT');
          return done;
        } catch (error) {
          await ask('ROLLBACK').catch(() => undefined);
          throw error;
        }
      }),
    close: () => pool.end(),
  };
}
