import { isDocumentHash } from '#vocabulary';
import { openPool, type Pool } from '#directory';
import { checked, hashOf, type DocumentStore } from './port.js';

/** "DWDO": the lock that all nodes of this product take before they make the table. */
const LOCK = 0x4457444f;

async function makeTable(pool: Pool): Promise<void> {
  const isThere = `SELECT to_regclass('document') IS NOT NULL AS there`;
  // Looked for first: a user of the table need not be allowed to make it.
  const [found] = await pool.ask(isThere);
  if (found?.['there'] === true) return;
  await pool.within(async (ask) => {
    await ask('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await ask('CREATE TABLE IF NOT EXISTS document (hash TEXT PRIMARY KEY, bytes BYTEA NOT NULL)');
  });
}

/**
 * Documents in the PostgreSQL database that several nodes share.
 * @throws DirectoryUnavailable when it cannot be used now, as any call does.
 */
export async function documentRows(url: string): Promise<DocumentStore> {
  const pool = await openPool(url);
  await makeTable(pool);
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes);
      await pool.ask(
        'INSERT INTO document VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes WHERE document.bytes <> excluded.bytes',
        [hash, Buffer.from(bytes)],
      );
      return hash;
    },
    get: async (hash) => {
      if (!isDocumentHash(hash)) return undefined;
      const [row] = await pool.ask('SELECT bytes FROM document WHERE hash = $1', [hash]);
      return row && checked(hash, new Uint8Array(row['bytes'] as Buffer));
    },
    has: async (hash) => (await pool.ask('SELECT 1 FROM document WHERE hash = $1', [hash])).length > 0,
    erase: async (hash) => (await pool.ask('DELETE FROM document WHERE hash = $1 RETURNING hash', [hash])).length > 0,
    close: () => pool.close(),
  };
}
