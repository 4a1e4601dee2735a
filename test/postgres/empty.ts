import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startCluster } from './cluster.js';

/** What stands for an empty database: a schema of its own, which its URL leads to. */
export interface Empty {
  readonly url: string;
  query(text: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
}

/** Asks as another user of the same database. */
export async function asked(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

export async function emptyDatabase(server: string): Promise<Empty> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  await asked(server, `CREATE SCHEMA ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: url.href,
    query: (text) => asked(url.href, text),
    remove: async () => void (await asked(server, `DROP SCHEMA ${schema} CASCADE`)),
  };
}

/** On a server that is started for it, or on the one that DATABASE_TEST_URL leads to. */
export function emptyDatabases() {
  let server = process.env['DATABASE_TEST_URL'];
  let stop = () => Promise.resolve();
  return {
    start: async () => {
      if (server !== undefined) return;
      const cluster = await startCluster();
      server = cluster.url;
      stop = () => cluster.remove();
    },
    stop: () => stop(),
    empty: () => emptyDatabase(server ?? ''),
  };
}
