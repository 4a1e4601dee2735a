import { note, type By } from '../people/journal.js';
import type { Db } from '../store/tables.js';
import { checkStale, inTurn, type Revision, type WriteOutcome } from '../store/write-outcome.js';

/** How the sheets of a municipality are read: read and replaced as a whole; what may be in it is judged by the writer. */
export interface KeptSheetMapping {
  readonly mapping: object;
  /** 0 when it never kept one. */
  readonly revision: Revision;
}

export async function sheetMapping(db: Db, municipality: string): Promise<KeptSheetMapping> {
  const row = await db
    .selectFrom('sheet_mapping')
    .selectAll()
    .where('municipality', '=', municipality)
    .executeTakeFirst();
  return row ? { mapping: JSON.parse(row.mapping) as object, revision: row.revision } : { mapping: {}, revision: 0 };
}

export const keepSheetMapping = (
  db: Db,
  by: By,
  municipality: string,
  mapping: object,
  expected: Revision | undefined,
): Promise<WriteOutcome> =>
  inTurn(db, municipality, async (within) => {
    const { revision: actual } = await sheetMapping(within, municipality);
    checkStale(expected, actual);
    const row = { municipality, revision: actual + 1, mapping: JSON.stringify(mapping) };
    const { revision, mapping: kept } = row;
    await within
      .insertInto('sheet_mapping')
      .values(row)
      .onConflict((c) => c.column('municipality').doUpdateSet({ revision, mapping: kept }))
      .execute();
    await note(within, by, { what: 'sheetMappingChanged', municipality });
    return revision;
  });
