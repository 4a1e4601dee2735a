import { note, type By } from '../people/journal.js';
import type { Db } from '../store/tables.js';
import { checkStale, inTurn, type Revision, type WriteOutcome } from '../store/write-outcome.js';

/** The template of a municipality's letters, as it came: what may be in it is judged by the writer. */
export interface KeptLetterTemplate {
  /** Undefined when it has none. */
  readonly bytes: Uint8Array | undefined;
  /** 0 when it never kept one. */
  readonly revision: Revision;
}

export async function letterTemplate(db: Db, municipality: string): Promise<KeptLetterTemplate> {
  const row = await db
    .selectFrom('letter_template')
    .selectAll()
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  if (!row) return { bytes: undefined, revision: 0 };
  return { bytes: row.bytes === '' ? undefined : Buffer.from(row.bytes, 'base64'), revision: row.revision };
}

/** Without bytes it has none any more; its revision goes on. */
export const keepLetterTemplate = (
  db: Db,
  by: By,
  municipality: string,
  bytes: Uint8Array | undefined,
  expected: Revision | undefined,
): Promise<WriteOutcome> =>
  inTurn(db, municipality, async (within) => {
    const { revision: actual } = await letterTemplate(within, municipality);
    checkStale(expected, actual);
    const kept = { revision: actual + 1, bytes: Buffer.from(bytes ?? []).toString('base64') };
    await within
      .insertInto('letter_template')
      .values({ municipality, ...kept })
      .onConflict((c) => c.column('municipality').doUpdateSet(kept))
      .execute();
    await note(within, by, { what: bytes ? 'letterTemplateChanged' : 'letterTemplateRemoved', municipality });
    return kept.revision;
  });
