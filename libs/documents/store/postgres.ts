import { isDocumentHash } from '#vocabulary';
import { openPool, type Pool } from '#directory';
import { checked, hashOf, type DocumentStore } from './port.js';

/** "DWDO": the lock that all nodes of this product take before they make the table. */
const LOCK = 0x4457444f;

// In bytes. It comes as text of twice its size: the largest document at once took, on a busy server, longer than a
// question may.
const PIECE = 4 * 1024 * 1024;

async function makeTable(pool: Pool): Promise<void> {
  const isThere = `SELECT 1 FROM pg_attribute
    WHERE attrelid = to_regclass('document') AND attname = 'kept_at' AND NOT attisdropped`;
  // Looked for first: a user of the table need not be allowed to make it.
  if ((await pool.ask(isThere)).length > 0) return;
  await pool.within(async (ask) => {
    await ask('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await ask('CREATE TABLE IF NOT EXISTS document (hash TEXT PRIMARY KEY, bytes BYTEA NOT NULL)');
    // An older node beside this one leaves it out.
    await ask('ALTER TABLE document ADD COLUMN IF NOT EXISTS kept_at TIMESTAMPTZ NOT NULL DEFAULT now()');
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
      const row = [hash, Buffer.from(bytes)];
      // What is there is not written again.
      const there = 'UPDATE document SET kept_at = now() WHERE hash = $1 AND bytes = $2 RETURNING hash';
      if ((await pool.ask(there, row)).length > 0) return hash;
      await pool.ask(
        'INSERT INTO document (hash, bytes) VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes, kept_at = now()',
        row,
      );
      return hash;
    },
    get: async (hash) => {
      if (!isDocumentHash(hash)) return undefined;
      const [row] = await pool.ask('SELECT octet_length(bytes) AS size FROM document WHERE hash = $1', [hash]);
      if (row === undefined) return undefined;
      const bytes = new Uint8Array(row['size'] as number);
      for (let at = 0; at < bytes.length; at += PIECE) {
        const part = 'SELECT substring(bytes FROM $2 FOR $3) AS piece FROM document WHERE hash = $1';
        const [read] = await pool.ask(part, [hash, at + 1, PIECE]);
        if (read === undefined) return undefined;
        bytes.set(read['piece'] as Buffer, at);
      }
      return checked(hash, bytes);
    },
    has: async (hash) => (await pool.ask('SELECT 1 FROM document WHERE hash = $1', [hash])).length > 0,
    renew: async (hash) =>
      (await pool.ask('UPDATE document SET kept_at = now() WHERE hash = $1 RETURNING hash', [hash])).length > 0,
    olderThan: async (moment) =>
      (await pool.ask('SELECT hash FROM document WHERE kept_at < $1', [moment.toISOString()])).map((row) =>
        String(row['hash']),
      ),
    erase: async (hash, olderThan) => {
      const older = olderThan === undefined ? 'infinity' : olderThan.toISOString();
      const gone = 'DELETE FROM document WHERE hash = $1 AND kept_at < $2 RETURNING hash';
      return (await pool.ask(gone, [hash, older])).length > 0;
    },
    close: () => pool.close(),
  };
}
